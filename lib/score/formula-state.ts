import { dayMs } from "@/lib/score/decay";

/** For how many days a version runs beside the one in force before it can be published. A database check refuses sooner too. */
export const besideDays = 30;

/** A version's row of use. */
export interface FormulaUse {
  readonly besideSince: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Where a version is in its life. */
export type FormulaState =
  /** Written, but nobody is scored by it. */
  | { readonly is: "known" }
  /** Members are scored by it too, and nothing looks at it yet. `day` is 1 on the first. */
  | { readonly is: "beside"; readonly since: Date; readonly day: number; readonly publishableAt: Date }
  | { readonly is: "withdrawn"; readonly since: Date; readonly at: Date }
  | { readonly is: "in_force"; readonly since: Date }
  /** It was in force until another was published. */
  | { readonly is: "replaced"; readonly since: Date; readonly until: Date };

/** The state at `now` of a version with such a row, or none; `replacedAt` is when the next one was published. */
export function formulaState(use: FormulaUse | null, replacedAt: Date | null, now: Date): FormulaState {
  if (!use) return { is: "known" };
  const { besideSince: since, publishedAt, withdrawnAt } = use;
  if (publishedAt)
    return replacedAt
      ? { is: "replaced", since: publishedAt, until: replacedAt }
      : { is: "in_force", since: publishedAt };
  if (withdrawnAt) return { is: "withdrawn", since, at: withdrawnAt };
  return {
    is: "beside",
    since,
    day: Math.floor((now.getTime() - since.getTime()) / dayMs) + 1,
    publishableAt: new Date(since.getTime() + besideDays * dayMs),
  };
}
