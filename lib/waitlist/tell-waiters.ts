import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail";
import { drawnMail, offerMail } from "@/lib/waitlist/waiter-mail";

const row = z.object({
  id: z.uuid(),
  email: z.string(),
  perkId: z.uuid(),
  perkTitle: z.string(),
  brandName: z.string(),
  timeZone: z.string(),
  rank: z.int(),
  entries: z.int(),
  claimId: z.uuid().nullable(),
  until: z.date().nullable(),
});

function mailFor({ claimId, until, rank, ...perk }: z.output<typeof row>) {
  return claimId && until ? offerMail({ ...perk, claimId, until }) : drawnMail({ ...perk, place: rank });
}

/**
 * Mails one of those who have not heard yet what became of them: a unit is held for them, or a draw put them behind others.
 * False when there is nobody. What was mailed and not written down is mailed again: twice is better than never.
 */
async function tellOne(): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [found] = await tx.$queryRaw<unknown[]>`
        select w.id, u.email, p.id as "perkId", p.title as "perkTitle", b.name as "brandName", w.rank,
          coalesce(v.time_zone, 'UTC') as "timeZone", coalesce(cardinality(d.entry_ids), 0) as entries,
          c.id as "claimId", c.usable_until as until
        from waiter w join "user" u on u.id = w.user_id join perk p on p.id = w.perk_id
          join campaign a on a.id = p.campaign_id join brand b on b.id = a.brand_id
          left join venue v on v.id = p.venue_id left join draw d on d.perk_id = p.id
          left join claim c on c.id = w.claim_id and c.state = 'offered' and c.usable_until > now()
        where w.told_at is null and w.left_at is null and (w.offered_at is null or c.id is not null)
        order by w.offered_at nulls last, w.id limit 1 for update of w skip locked`;
      if (!found) return false;
      const waiter = row.parse(found);
      await sendMail({ to: waiter.email, ...mailFor(waiter) });
      await tx.waiter.update({ where: { id: waiter.id }, data: { toldAt: new Date() } });
      return true;
    },
    { timeout: 30_000 },
  );
}

/** Mails everybody who has not heard yet that a unit is held for them, or that a draw put them behind others. */
export async function tellWaiters(): Promise<number> {
  let told = 0;
  while (await tellOne()) told += 1;
  return told;
}
