import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import type { TrustOf } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { loadDivisor, trustByAge } from "@/lib/score/trust";

const people = z.array(
  z.object({ who: z.string(), created_on: z.date().nullable(), bot: z.boolean(), this_week: z.number() }),
);

/**
 * The trust at `now` in everybody with whom a member's linked accounts have something stored: by the age of their account,
 * divided for those who engage with very many members in a week. Bots and the member's own accounts have none.
 */
export async function loadTrust(userId: string, now: Date, db: Db): Promise<TrustOf> {
  const weekAgo = new Date(now.getTime() - 7 * dayMs);
  const rows = people.parse(
    await db.$queryRaw`
      with own as (select id, identity_hmac from linked_account where user_id = ${userId}::uuid),
      met as (
        select distinct who from engagement
        where linked_account_id in (select id from own) and who not in (select identity_hmac from own)
      )
      select met.who, engager.created_on, coalesce(engager.bot, false) as bot, busy.this_week
      from met
      left join engager on engager.who = met.who
      cross join lateral (
        select count(distinct linked_account_id)::int as this_week from engagement
        where engagement.who = met.who and direction = 'received' and at > ${weekAgo} and at <= ${now}
      ) busy`,
  );
  const trust = new Map(
    rows.map(({ who, created_on, bot, this_week }) => {
      const ageDays = created_on && Math.floor((now.getTime() - created_on.getTime()) / dayMs);
      return [who, bot ? 0 : trustByAge(ageDays) / loadDivisor(this_week)];
    }),
  );
  return (who) => trust.get(who) ?? 0;
}
