import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { releaseUnits } from "@/lib/billing/perk-money";
import { refundRest } from "@/lib/billing/refund-rest";
import { releaseClosed } from "@/lib/billing/release-closed";
import { tendMoney } from "@/lib/billing/tend-money-name";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { ok, type Result, refuse } from "@/lib/result";

export type EndRefusal = "unknown_campaign" | "ended_already" | "lottery_to_be_drawn";

/**
 * Ends a campaign for good: nobody can claim its perks any more, what was handed in is taken back, and what is promised to
 * no claim goes back to whoever paid it. Claims that were made stay good; what they cost goes back as they run out.
 */
export async function endCampaign(
  { brandId, userId }: Teammate,
  { campaign: id }: { campaign: string },
): Promise<Result<{ refundedCents: number }, EndRefusal>> {
  const ended = await db.$transaction(async (tx) => {
    // Perks first: money is the last that anybody waits for.
    await tx.$queryRaw`
      select perk.id from perk join campaign on campaign.id = campaign_id
      where campaign_id = ${id}::uuid and brand_id = ${brandId}::uuid order by perk.id for update of perk`;
    const campaign = await tx.campaign.findFirst({
      where: { id, brandId },
      select: {
        endedAt: true,
        perks: {
          where: { status: "SUBMITTED" },
          select: { id: true, campaignId: true, feeCents: true, stock: true, version: true },
        },
      },
    });
    if (!campaign) return refuse("unknown_campaign");
    if (campaign.endedAt) return refuse("ended_already");
    // Whoever entered was promised a draw.
    const undrawn = { campaignId: id, status: "APPROVED", mode: "LOTTERY", draw: { drawnAt: null } } as const;
    if ((await tx.perk.count({ where: undrawn })) > 0) return refuse("lottery_to_be_drawn");
    const now = new Date();
    for (const perk of campaign.perks) {
      await tx.perk.update({ where: { id: perk.id }, data: { status: "DRAFT" } });
      await releaseUnits(tx, perk, perk.stock, `${perk.id} v${perk.version}`);
    }
    await tx.$executeRaw`
      update perk set closes_at = now(), opens_at = least(opens_at, now() - interval '1 second'), updated_at = now()
      where campaign_id = ${id}::uuid and status = 'approved' and closes_at > now()`;
    await tx.campaign.update({ where: { id }, data: { endedAt: now } });
    await recordAct(tx, { actorId: userId, act: "campaign.ended", subjectId: id, detail: {} });
    return ok();
  });
  if (!ended.ok) return ended;
  await releaseClosed(id);
  const refundedCents = await refundRest(id);
  await enqueue(tendMoney, "now", {});
  return ok({ refundedCents });
}
