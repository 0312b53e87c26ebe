import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { type Db, db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { formulaInForce } from "@/lib/score/formula-runs";
import { formulaState } from "@/lib/score/formula-state";
import { formulas } from "@/lib/score/formulas";
import { lockFormulas } from "@/lib/score/lock-formulas";
import type { FormulaInput } from "@/lib/score/schema";
import { utcDay } from "@/lib/score/snapshot";

export type PublishRefusal =
  | { readonly fact: "unknown_formula" | "not_beside" | "not_compared" }
  | { readonly fact: "too_early"; readonly publishableAt: Date };

/** Whether everybody was scored by both since yesterday. True where nobody has a score at all. */
async function isCompared(version: string, now: Date, tx: Db): Promise<boolean> {
  const { version: against } = await formulaInForce(tx);
  const yesterday = utcDay(new Date(now.getTime() - dayMs));
  const shift = await tx.formulaShift.findFirst({
    where: { formula: version, against, day: { gte: yesterday } },
    select: { day: true },
  });
  if (shift) return true;
  return (await tx.scoreSnapshot.findFirst({ where: { formula: against }, select: { id: true } })) === null;
}

/**
 * Puts a version in force from `now` on, after 30 days beside: pages and perks look at its scores from the next request on.
 * What was before stays as it is. Refused where its scores were not compared with those in force since yesterday: then nobody
 * can have seen what it changes, and members might have no score by it.
 */
export async function publishFormula(
  admin: AdminId,
  { version }: FormulaInput,
  now = new Date(),
): Promise<Result<undefined, PublishRefusal>> {
  if (!formulas.some((formula) => formula.version === version)) return refuse({ fact: "unknown_formula" });
  return db.$transaction(async (tx) => {
    await lockFormulas(tx);
    const use = await tx.formulaRun.findUnique({ where: { version } });
    const state = formulaState(use, null, now);
    if (!use || state.is !== "beside") return refuse({ fact: "not_beside" });
    if (now < state.publishableAt) return refuse({ fact: "too_early", publishableAt: state.publishableAt });
    if (!(await isCompared(version, now, tx))) return refuse({ fact: "not_compared" });
    await tx.formulaRun.update({ where: { version }, data: { publishedAt: now, publishedById: admin } });
    await recordAct(tx, { actorId: admin, act: "formula.published", subjectId: use.id, detail: { version } });
    return ok();
  });
}
