import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";
import { lockFormulas } from "@/lib/score/lock-formulas";
import type { FormulaInput } from "@/lib/score/schema";

export type WithdrawFormulaRefusal = { readonly fact: "not_beside" };

/** Takes back a version that runs beside: nobody is scored by it any more. What it gave so far stays, and nothing looks at it. */
export async function withdrawFormula(
  admin: AdminId,
  { version }: FormulaInput,
  now = new Date(),
): Promise<Result<undefined, WithdrawFormulaRefusal>> {
  return db.$transaction(async (tx) => {
    await lockFormulas(tx);
    const [ended] = await tx.formulaRun.updateManyAndReturn({
      where: { version, publishedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: admin },
      select: { id: true },
    });
    if (!ended) return refuse({ fact: "not_beside" });
    // Slices that somebody works on at this moment end by themselves.
    await tx.$executeRaw`
      delete from rescore_slice where (day, formula, ordinal) in (
        select day, formula, ordinal from rescore_slice where formula = ${version} and done_at is null
        for update skip locked
      )`;
    await recordAct(tx, {
      actorId: admin,
      act: "formula.withdrawn",
      subjectId: ended.id,
      detail: { version },
    });
    return ok();
  });
}
