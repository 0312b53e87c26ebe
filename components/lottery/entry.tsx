import type { Route } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { enterLotteryAction, withdrawEntryAction } from "@/lib/lottery/actions";
import type { LotteryView } from "@/lib/lottery/queries";

function count(entries: number): string {
  return entries === 1 ? "One person has entered." : `${entries.toLocaleString("en")} people have entered.`;
}

/** Entering a lottery and withdrawing, as long as entries are open. */
export function LotteryEntry({
  perkId,
  lottery,
  timeZone,
}: {
  perkId: string;
  lottery: LotteryView;
  timeZone: string;
}) {
  const { entered, entries, drawAt } = lottery;
  return (
    <>
      <p className="text-sm leading-6">
        {entered ? (
          <>
            <strong>You are in.</strong> It is drawn <Time at={drawAt} zone={timeZone} />; you get a mail
            whatever comes of it.
          </>
        ) : (
          <>
            Enter until <Time at={drawAt} zone={timeZone} />. Every entry has the same chance, whenever it was
            made; units behind a gate go to the first drawn who pass it then.
          </>
        )}{" "}
        {entries === 0 ? "Nobody has entered yet." : count(entries)}
      </p>
      <ActionForm
        action={entered ? withdrawEntryAction : enterLotteryAction}
        label={entered ? "Withdraw from the draw" : "Enter the draw"}
      >
        <input type="hidden" name="perk" value={perkId} />
        <SubmitButton
          look={entered ? "secondary" : "primary"}
          wide
          pending={entered ? "Withdrawing …" : "Entering …"}
        >
          {entered ? "Withdraw" : "Enter the draw"}
        </SubmitButton>
      </ActionForm>
    </>
  );
}

/** Where a lottery can be checked: before the draw the hash of its secret, afterwards everything. */
export function LotteryProof({
  perkId,
  lottery: { secretHash, drawnAt },
}: {
  perkId: string;
  lottery: LotteryView;
}) {
  return (
    <div className="text-muted grid gap-1 text-sm leading-6">
      <p>
        {drawnAt ? "Drawn. " : "The draw's secret is fixed already; its hash: "}
        {!drawnAt && <span className="font-mono text-xs break-all">{secretHash}</span>}
      </p>
      <p>
        <Link href={`/perks/${perkId}/draw` as Route} className="text-leaf font-medium underline">
          {drawnAt ? "See the draw and check it" : "How it is drawn, and how to check it"}
        </Link>
      </p>
    </div>
  );
}
