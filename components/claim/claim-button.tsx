"use client";
import { leftText, spokenLeft } from "@/components/claim/left-words";
import { type Opening, useOpening } from "@/components/claim/use-opening";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * The button that claims. Before the opening it says so and counts down by the server's clock; in that second it can be pressed,
 * and no page is asked for it.
 */
export function ClaimButton({ opening }: { opening: Opening | null }) {
  const left = useOpening(opening);
  return (
    <div className="grid gap-3">
      {opening && (
        <p role="status" className="sr-only">
          {spokenLeft(left)}
        </p>
      )}
      {left > 0 && (
        <p className="text-center text-sm">
          Opens in{" "}
          <strong className="block font-mono text-3xl tabular-nums" role="timer" aria-live="off">
            {leftText(left)}
          </strong>
        </p>
      )}
      <SubmitButton wide disabled={left > 0} pending="Claiming …">
        {left > 0 ? "Not open yet" : "Claim it"}
      </SubmitButton>
    </div>
  );
}
