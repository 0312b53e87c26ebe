import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { besideDays, type FormulaState } from "@/lib/score/formula-state";

/** A version's state in a word or two. */
export function FormulaBadge({ state }: { state: FormulaState }) {
  switch (state.is) {
    case "in_force":
      return <Badge tone="good">In force</Badge>;
    case "beside":
      return <Badge tone="gold">Beside, day {state.day}</Badge>;
    case "withdrawn":
      return <Badge>Withdrawn</Badge>;
    case "replaced":
      return <Badge>Replaced</Badge>;
    case "known":
      return <Badge>Not in use</Badge>;
  }
}

/** A version's state in a sentence. */
export function stateSentence(state: FormulaState): ReactNode {
  switch (state.is) {
    case "in_force":
      return (
        <>
          In force since <Time at={state.since} />.
        </>
      );
    case "beside":
      return (
        <>
          Runs beside since <Time at={state.since} />
          {state.day > besideDays ? (
            ", long enough to be published."
          ) : (
            <>
              : day {state.day} of {besideDays}. It can be published from <Time at={state.publishableAt} />{" "}
              on.
            </>
          )}
        </>
      );
    case "withdrawn":
      return (
        <>
          Ran beside from <Time at={state.since} style="day" />, withdrawn <Time at={state.at} />.
        </>
      );
    case "replaced":
      return (
        <>
          Was in force from <Time at={state.since} style="day" /> to <Time at={state.until} style="day" />.
        </>
      );
    case "known":
      return "It is written and tested, and nobody is scored by it yet.";
  }
}
