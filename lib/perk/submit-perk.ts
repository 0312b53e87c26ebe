import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { type CodeLack, codeLacks } from "@/lib/code/readiness";
import { db } from "@/lib/db";
import { lockPerk } from "@/lib/perk/lock-perk";
import { type Lack, lacksOf } from "@/lib/perk/readiness";
import { mayMove } from "@/lib/perk/status";
import { submittedFrom } from "@/lib/perk/submitted";
import { ok, type Result, refuse } from "@/lib/result";
import type { Perk, Prisma } from "@/prisma/generated/client";

export type SubmitRefusal =
  | { readonly fact: "unknown_perk" | "not_submittable" }
  | { readonly fact: "not_ready"; readonly lacks: readonly (Lack | CodeLack)[] };

async function codeLacksOf(tx: Prisma.TransactionClient, perk: Perk): Promise<CodeLack[]> {
  const codes = await tx.code.count({ where: { perkId: perk.id } });
  const running = await tx.codeImport.count({ where: { perkId: perk.id, finishedAt: null } });
  return codeLacks({ ...perk, codes, running: running > 0 });
}

/**
 * Hands a draft in for review: its version goes up by one and its fields are frozen as a submission. Refused with
 * everything that is still missing. Two at once make one submission.
 */
export async function submitPerk(
  { brandId, userId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<{ version: number }, SubmitRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      include: { venue: true },
    });
    if (!perk) return refuse({ fact: "unknown_perk" });
    if (!mayMove(perk.status, "submit")) return refuse({ fact: "not_submittable" });
    const lacks = [...lacksOf(perk, new Date()), ...(await codeLacksOf(tx, perk))];
    if (lacks.length > 0) return refuse({ fact: "not_ready", lacks });

    const version = perk.version + 1;
    await tx.perk.update({ where: { id: perkId }, data: { status: "SUBMITTED", version } });
    await tx.submission.create({ data: { perkId, version, byId: userId, content: submittedFrom(perk) } });
    await recordAct(tx, { actorId: userId, act: "perk.submitted", subjectId: perkId, detail: { version } });
    return ok({ version });
  });
}
