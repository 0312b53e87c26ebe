import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { type Difference, differenceShape } from "@/lib/stock/rules";

const rows = z.array(differenceShape);

/**
 * Looks at the money of every campaign, from its entries, its payments and its redemptions anew, and says where that does not add
 * up. One statement, so that everything is seen as of one snapshot.
 */
export async function lookAtMoney(): Promise<Difference[]> {
  return rows.parse(
    await db.$queryRaw`
      with sides as (
        select campaign_id, "from" as account, perk_id, -cents as cents from ledger_entry
        union all select campaign_id, "to", perk_id, cents from ledger_entry),
      posted as (
        select campaign_id, account, case when account in ('reserved', 'spent') then perk_id end as perk_id,
          sum(cents)::int as cents
        from sides group by 1, 2, 3),
      off as (
        select coalesce(p.campaign_id, b.campaign_id) as campaign_id, coalesce(p.perk_id, b.perk_id) as perk_id,
          count(*)::int as accounts
        from posted p full join ledger_balance b on b.campaign_id = p.campaign_id and b.account = p.account
          and coalesce(b.perk_id, b.campaign_id) = coalesce(p.perk_id, p.campaign_id)
        where coalesce(p.cents, 0) <> coalesce(b.cents, 0) group by 1, 2),
      stands as (
        select campaign_id, sum(cents)::int as sum,
          coalesce(sum(cents) filter (where account <> 'outside'), 0)::int as inside
        from ledger_balance group by 1),
      paid as (
        select campaign_id, sum(cents)::int as cents from funding where credited_at is not null group by 1),
      spent as (
        select b.campaign_id, b.perk_id, b.cents, p.fee_cents * (
          select count(*)::int from redemption r join claim c on c.id = r.claim_id
          where c.perk_id = b.perk_id and r.ordinal = 0 and r.rolled_back_at is null) as most
        from ledger_balance b join perk p on p.id = b.perk_id where b.account = 'spent')
      select campaign_id as "campaignId", perk_id as "perkId", 'LEDGER_ACCOUNTS' as rule, 0 as expected,
        accounts as found from off
      union all select campaign_id, null, 'LEDGER_SUM', 0, sum from stands where sum <> 0
      union all select coalesce(s.campaign_id, p.campaign_id), null, 'LEDGER_FUNDED', coalesce(p.cents, 0),
        coalesce(s.inside, 0) from stands s full join paid p on p.campaign_id = s.campaign_id
        where coalesce(p.cents, 0) <> coalesce(s.inside, 0)
      union all select campaign_id, perk_id, 'LEDGER_SPENT', most, cents from spent where cents > most`,
  );
}
