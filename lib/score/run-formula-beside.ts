import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { ok, type Result, refuse } from "@/lib/result";
import { formulas } from "@/lib/score/formulas";
import { lockFormulas } from "@/lib/score/lock-formulas";
import type { FormulaInput } from "@/lib/score/schema";

export type RunBesideRefusal = { readonly fact: "unknown_formula" | "beside_already" | "published_already" };

/**
 * Lets a version of the formula run beside the one in force from `now` on: members are scored by it too, and nothing looks at
 * it. One that was withdrawn begins its 30 days anew.
 */
export async function runFormulaBeside(
  admin: AdminId,
  { version }: FormulaInput,
  now = new Date(),
): Promise<Result<undefined, RunBesideRefusal>> {
  if (!formulas.some((formula) => formula.version === version)) return refuse({ fact: "unknown_formula" });
  const begun = await db.$transaction(async (tx): Promise<Result<undefined, RunBesideRefusal>> => {
    await lockFormulas(tx);
    const known = await tx.formulaRun.findUnique({ where: { version } });
    if (known?.publishedAt) return refuse({ fact: "published_already" });
    if (known && !known.withdrawnAt) return refuse({ fact: "beside_already" });
    const anew = { besideSince: now, besideById: admin, withdrawnAt: null, withdrawnById: null };
    const { id } = await tx.formulaRun.upsert({
      where: { version },
      create: { version, ...anew },
      update: anew,
      select: { id: true },
    });
    await recordAct(tx, { actorId: admin, act: "formula.beside", subjectId: id, detail: { version } });
    return ok();
  });
  // By its name: what does it imports much that a command of a moderator does not need.
  if (begun.ok) await enqueue("rescore-all", "now", {});
  return begun;
}
