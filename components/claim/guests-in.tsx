"use client";
import { Minus, Plus } from "lucide-react";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { admitGuestsAction } from "@/lib/claim/actions";
import type { GuestsIn } from "@/lib/claim/admit-guests";
import { guestsInWords } from "@/lib/claim/guests";
import { type FormReply, idle } from "@/lib/form-reply";

const areIn = (count: number) => `${guestsInWords(count)} ${count === 1 ? "is" : "are"} in.`;
const mayStillCome = (count: number) =>
  count === 0 ? "Nobody else may come." : `${guestsInWords(count)} may still come.`;

function wordsOf(reply: FormReply<GuestsIn>): string {
  if (reply.status === "done") return `${areIn(reply.value.admitted)} ${mayStillCome(reply.value.left)}`;
  return reply.status === "refused" ? reply.sentence : "Nothing was changed. Check the pass again.";
}

function Step({ label, stop, onStep, Icon }: StepProps) {
  return (
    <Button aria-label={label} aria-disabled={stop || undefined} onClick={() => !stop && onStep()}>
      <Icon aria-hidden className="size-5" />
    </Button>
  );
}

interface StepProps {
  readonly label: string;
  /** Whether the end of the range is reached. */
  readonly stop: boolean;
  readonly onStep: () => void;
  readonly Icon: typeof Plus;
}

/** Lets guests in after the holder: some now, and the rest when they come. */
export function LetGuestsIn({ brand, redemption, left: first }: LetGuestsInProps) {
  const [left, setLeft] = useState(first);
  const [count, setCount] = useState(first);
  const [said, setSaid] = useState("");
  const [retry, setRetry] = useState<string | null>(null);
  const [asking, startAsking] = useTransition();

  // As with a pass: one nonce for each attempt, and trying it again counts nobody twice.
  function letIn(nonce: string) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ brand, redemption, nonce, guests: String(count) }))
      form.set(name, value);
    startAsking(async () => {
      try {
        const reply = await admitGuestsAction(idle, form);
        setRetry(null);
        setSaid(wordsOf(reply));
        if (reply.status !== "done") return;
        setLeft(reply.value.left);
        setCount(reply.value.left);
      } catch (error) {
        unstable_rethrow(error);
        setRetry(nonce);
        setSaid("No answer from Laurel. Trying again is safe: nobody is counted twice.");
      }
    });
  }

  return (
    <div className="grid justify-items-center gap-3">
      <p role="status" className="min-h-7 text-lg leading-7 font-medium">
        {said}
      </p>
      {left > 0 && (
        <div className="flex flex-wrap items-center justify-center gap-3">
          {retry === null && (
            <>
              <Step label="One less" stop={count <= 1} onStep={() => setCount(count - 1)} Icon={Minus} />
              <span className="min-w-24 text-xl font-semibold tabular-nums" aria-live="polite">
                {guestsInWords(count)}
              </span>
              <Step label="One more" stop={count >= left} onStep={() => setCount(count + 1)} Icon={Plus} />
            </>
          )}
          <Button
            look="primary"
            aria-disabled={asking || undefined}
            onClick={() => !asking && letIn(retry ?? crypto.randomUUID())}
          >
            {asking ? "Asking Laurel …" : retry === null ? "Let in now" : "Try again"}
          </Button>
        </div>
      )}
    </div>
  );
}

interface LetGuestsInProps {
  /** The brand's slug. */
  readonly brand: string;
  /** The holder's use. */
  readonly redemption: string;
  /** How many may still come. */
  readonly left: number;
}
