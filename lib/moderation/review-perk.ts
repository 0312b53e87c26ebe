import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { releaseUnits } from "@/lib/billing/perk-money";
import { codesForApproval, fillPool } from "@/lib/code/generate-codes";
import { db } from "@/lib/db";
import { makeDraw } from "@/lib/lottery/make-draw";
import type { ReviewInput } from "@/lib/moderation/schema";
import { createUnits } from "@/lib/perk/create-units";
import { lockPerk } from "@/lib/perk/lock-perk";
import { mayMove } from "@/lib/perk/status";
import { ok, type Result, refuse } from "@/lib/result";
import type { ReviewDecision } from "@/prisma/generated/enums";

export type ReviewRefusal =
  | { readonly fact: "unknown_perk" | "own_brand" | "not_in_review" | "newer_version" }
  | { readonly fact: "closed_meanwhile" | "drawn_meanwhile" }
  | { readonly fact: "already_decided"; readonly decision: ReviewDecision };

const acts = {
  APPROVED: "perk.approved",
  CHANGES_ASKED: "perk.changes_asked",
  REJECTED: "perk.rejected",
} as const;

/**
 * Decides the latest submission of a perk, once: of two moderators at the same time the second is told what the first
 * decided. Approval makes the perk's units in the same transaction. Nobody decides on a brand they work for.
 */
export async function reviewPerk(
  admin: AdminId,
  { perk: perkId, version, decision, reason }: ReviewInput,
): Promise<Result<{ decision: ReviewDecision }, ReviewRefusal>> {
  const codes = decision === "APPROVED" ? await codesForApproval(perkId) : [];
  return db.$transaction(
    async (tx) => {
      await lockPerk(tx, perkId);
      const perk = await tx.perk.findUnique({
        where: { id: perkId },
        select: {
          ...{ id: true, campaignId: true, feeCents: true },
          ...{
            status: true,
            version: true,
            stock: true,
            openPercent: true,
            closesAt: true,
            mode: true,
            drawAt: true,
          },
          codeSource: true,
          submissions: { where: { version }, select: { id: true, review: { select: { decision: true } } } },
          campaign: {
            select: {
              brand: { select: { teammates: { where: { userId: admin }, select: { role: true } } } },
            },
          },
        },
      });
      const submission = perk?.submissions[0];
      if (!perk || !submission) return refuse({ fact: "unknown_perk" });
      if (perk.campaign.brand.teammates.length > 0) return refuse({ fact: "own_brand" });
      if (submission.review) return refuse({ fact: "already_decided", decision: submission.review.decision });
      if (!mayMove(perk.status, "review")) return refuse({ fact: "not_in_review" });
      if (perk.version !== version) return refuse({ fact: "newer_version" });
      const approves = decision === "APPROVED";
      const now = new Date();
      if (approves && perk.closesAt <= now) return refuse({ fact: "closed_meanwhile" });
      if (approves && perk.drawAt && perk.drawAt <= now) return refuse({ fact: "drawn_meanwhile" });

      await tx.review.create({ data: { submissionId: submission.id, decision, reason, byId: admin } });
      await tx.perk.update({ where: { id: perkId }, data: { status: decision } });
      if (approves) await createUnits(tx, perkId, perk);
      if (approves && perk.codeSource !== "NONE") await fillPool(tx, perkId, codes);
      if (approves && perk.mode === "LOTTERY") await makeDraw(tx, perkId);
      if (!approves) await releaseUnits(tx, perk, perk.stock, `${perkId} v${version}`);
      const detail = { version, reason };
      await recordAct(tx, { actorId: admin, act: acts[decision], subjectId: perkId, detail });
      return ok({ decision });
    },
    { timeout: 60_000 },
  );
}
