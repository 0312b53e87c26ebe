import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { budgetCents, feeFor } from "@/lib/billing/fee";
import { reserveUnits } from "@/lib/billing/perk-money";
import { type CodeLack, codeLacks } from "@/lib/code/readiness";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { lockPerk } from "@/lib/perk/lock-perk";
import { type Lack, lacksOf } from "@/lib/perk/readiness";
import { mayMove } from "@/lib/perk/status";
import { submittedFrom } from "@/lib/perk/submitted";
import { ok, type Result, refuse } from "@/lib/result";
import type { Perk, Prisma } from "@/prisma/generated/client";

export type SubmitRefusal =
  | { readonly fact: "unknown_perk" | "not_submittable" | "campaign_ended" }
  | { readonly fact: "not_ready"; readonly lacks: readonly (Lack | CodeLack)[] }
  | {
      readonly fact: "too_little_money";
      /** What the campaign has that is promised to nothing, in hundredths of its currency; null for whoever may not see money. */
      readonly cents: number | null;
      /** What the perk's units cost when all are redeemed. */
      readonly neededCents: number;
      readonly currency: string;
    };

async function codeLacksOf(tx: Prisma.TransactionClient, brandId: string, perk: Perk): Promise<CodeLack[]> {
  const codes = await tx.code.count({ where: { perkId: perk.id } });
  const running = await tx.codeImport.count({ where: { perkId: perk.id, finishedAt: null } });
  const ready = { brandId, readyAt: { not: null }, revokedAt: null };
  const connected = (await tx.connectedAccount.count({ where: ready })) > 0;
  return codeLacks({ ...perk, codes, running: running > 0, connected });
}

/**
 * Hands a draft in for review: its version goes up by one and its fields are frozen as a submission. Refused with
 * everything that is still missing. Two at once make one submission.
 */
export async function submitPerk(
  { brandId, userId, role }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<{ version: number }, SubmitRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      include: { venue: true, campaign: { select: { currency: true, endedAt: true } } },
    });
    if (!perk) return refuse({ fact: "unknown_perk" });
    if (!mayMove(perk.status, "submit")) return refuse({ fact: "not_submittable" });
    if (perk.campaign.endedAt) return refuse({ fact: "campaign_ended" });
    const lacks = [...lacksOf(perk, new Date()), ...(await codeLacksOf(tx, brandId, perk))];
    if (lacks.length > 0) return refuse({ fact: "not_ready", lacks });

    const version = perk.version + 1;
    const feeCents = feeFor(perk.kind, env.stripe !== null);
    const reserved = await reserveUnits(tx, { ...perk, feeCents }, perk.stock, `${perkId} v${version}`);
    if (!reserved.ok) {
      const { currency } = perk.campaign;
      const neededCents = budgetCents(perk.stock, feeCents);
      const cents = role === "OWNER" ? reserved.refusal.cents : null;
      return refuse({ fact: "too_little_money", cents, neededCents, currency });
    }
    await tx.perk.update({ where: { id: perkId }, data: { status: "SUBMITTED", version, feeCents } });
    await tx.submission.create({ data: { perkId, version, byId: userId, content: submittedFrom(perk) } });
    await recordAct(tx, { actorId: userId, act: "perk.submitted", subjectId: perkId, detail: { version } });
    return ok({ version });
  });
}
