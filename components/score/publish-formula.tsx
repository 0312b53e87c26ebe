import { shiftSentence } from "@/components/score/shift-words";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { publishFormulaAction } from "@/lib/score/actions";
import type { FormulaShiftView } from "@/lib/score/formula-queries";
import { besideDays, type FormulaState } from "@/lib/score/formula-state";
import { gateDays } from "@/lib/score/gate-score";
import { summaryOf } from "@/lib/score/shift";

/** Publishes a version after asking; before its time, says when that is. */
export function PublishFormula({
  version,
  state,
  view,
  now,
}: {
  version: string;
  state: Extract<FormulaState, { is: "beside" }>;
  view: FormulaShiftView | null;
  now: Date;
}) {
  if (now < state.publishableAt)
    return (
      <div className="w-full">
        <Notice title={`Day ${state.day} of ${besideDays}`}>
          A version runs beside for {besideDays} days first. This one can be published from{" "}
          <Time at={state.publishableAt} /> on.
        </Notice>
      </div>
    );
  const summary = view && summaryOf(view.shift);
  return (
    <Confirm
      opener="Publish it"
      openerLook="primary"
      title={`Publish version ${version}?`}
      action={publishFormulaAction}
      fields={{ version }}
      confirm={`Publish ${version}`}
    >
      {summary && <p>{shiftSentence(summary)}</p>}
      <p>
        Pages and perks look at its scores from now on. What was scored before stays as it is, and for{" "}
        {gateDays} days gates count the days before as well, so that nobody loses a perk overnight.
      </p>
      <p>This cannot be undone: what was published is only ever replaced by another version.</p>
    </Confirm>
  );
}
