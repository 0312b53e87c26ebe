import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { lockMoney, postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";

const row = z.object({ id: z.uuid(), cents: z.int() });

/**
 * Takes back what is promised to units that nobody can claim any more: of a campaign's perks that closed, everything that no
 * live claim may still cost. A claim that is being used this moment counts as live.
 */
export async function releaseClosed(campaignId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockMoney(tx, campaignId);
    const found = await tx.$queryRaw<unknown[]>`
      select p.id, (b.cents - p.fee_cents * (
          select count(*) from unit where perk_id = p.id and free_at > now() and free_at < 'infinity'))::int as cents
      from perk p join ledger_balance b on b.perk_id = p.id and b.account = 'reserved' and b.cents > 0
      where p.campaign_id = ${campaignId}::uuid and p.status = 'approved' and p.closes_at <= now()`;
    for (const { id: perkId, cents } of z.array(row).parse(found)) {
      if (cents <= 0) continue;
      // Counted anew each time behind the lock, so that nothing is released twice: it needs no key to be known by.
      const key = `release ${perkId} ${randomUUID()}`;
      const posted = await postEntry(tx, { campaignId, move: "release", cents, perkId, key });
      if (!posted.ok) throw new Error(`perk ${perkId} has less reserved than it had just now`);
    }
  });
}
