import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { refundRest } from "@/lib/billing/refund-rest";
import { tendMoney } from "@/lib/billing/tend-money-name";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { ok, type Result, refuse } from "@/lib/result";

/** Tries again to send back what is left of an ended campaign, payments that could not be sent back before included. */
export async function refundAgain(
  { brandId }: Teammate,
  { campaign: id }: { campaign: string },
): Promise<Result<{ refundedCents: number }, "unknown_campaign" | "nothing_left">> {
  const campaign = await db.campaign.findFirst({
    where: { id, brandId, endedAt: { not: null } },
    select: { id: true },
  });
  if (!campaign) return refuse("unknown_campaign");
  const refundedCents = await refundRest(id, true);
  if (refundedCents === 0) return refuse("nothing_left");
  await enqueue(tendMoney, "now", {});
  return ok({ refundedCents });
}
