"use client";
import { CircleCheck, CircleX, WifiOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { EntitledWords } from "@/components/claim/entitled-words";
import { LetInWords } from "@/components/claim/let-in-words";
import { Button } from "@/components/ui/button";
import type { Entitled } from "@/lib/claim/redeem-claim";
import type { ListedClaim } from "@/lib/claim/scan-list";

export type ScanAnswer =
  | { readonly kind: "entitled"; readonly entitled: Entitled }
  | {
      readonly kind: "let_in";
      readonly claim: ListedClaim;
      readonly timeZone: string;
      readonly bring: (guests: number) => Promise<void>;
    }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "unheard"; readonly retry: () => void };

const looks = {
  entitled: { look: "border-leaf bg-leaf-soft", Icon: CircleCheck },
  let_in: { look: "border-leaf bg-leaf-soft", Icon: CircleCheck },
  refused: { look: "border-danger bg-danger-soft", Icon: CircleX },
  unheard: { look: "border-gold bg-gold-soft", Icon: WifiOff },
};

function Words({ answer, brand }: { answer: ScanAnswer; brand: string }) {
  if (answer.kind === "refused")
    return <p className="text-2xl leading-snug font-semibold">{answer.sentence}</p>;
  if (answer.kind === "let_in") return <LetInWords {...answer} />;
  if (answer.kind === "unheard")
    return (
      <>
        <p className="text-2xl leading-snug font-semibold">No answer from Laurel</p>
        <p className="leading-7">
          It is not known yet whether this counted. Trying again is safe: nothing is used twice.
        </p>
      </>
    );
  return <EntitledWords brand={brand} entitled={answer.entitled} />;
}

/** The answer to a shown pass or code: large, in words, and the way to the next person. */
export function ScanAnswerPanel({
  brand,
  answer,
  onNext,
}: {
  /** The brand's slug. */
  brand: string;
  answer: ScanAnswer;
  onNext: () => void;
}) {
  const { look, Icon } = looks[answer.kind];
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    next.current?.focus();
  }, []);
  return (
    <div
      role="alert"
      className={`grid justify-items-center gap-4 rounded-xl border-2 px-5 py-8 text-center ${look}`}
    >
      <Icon aria-hidden className="size-14" strokeWidth={1.5} />
      <Words answer={answer} brand={brand} />
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        {answer.kind === "unheard" && (
          <Button look="primary" onClick={answer.retry}>
            Try again
          </Button>
        )}
        <Button ref={next} look={answer.kind === "unheard" ? "secondary" : "primary"} onClick={onNext}>
          Next
        </Button>
      </div>
    </div>
  );
}
