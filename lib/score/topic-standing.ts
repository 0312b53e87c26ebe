import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { type Db, db } from "@/lib/db";
import { gateDays, gateScoreFrom } from "@/lib/score/gate-score";

const days = z.array(z.object({ member: z.uuid(), topic: z.string(), scored_at: z.date(), high: z.int() }));

/**
 * What perks look at for members in topics at `now`: as the gate score, the highest upper band of the last 14 days, by the
 * versions that were in force. Nobody has one in a topic in which they were not heard. One query: asked with a claim's own
 * transaction it sees what the claim sees.
 */
export async function topicScoresAtGate(
  members: readonly MemberId[],
  topics: readonly string[],
  now: Date,
  inside: Db = db,
): Promise<(member: MemberId, topic: string) => number | null> {
  if (members.length === 0 || topics.length === 0) return () => null;
  const found = days.parse(
    await inside.$queryRaw`
      with reign as (
        select version, lead(published_at) over published as until,
          case when row_number() over published > 1 then published_at end as since
        from formula_run where published_at <= ${now} window published as (order by published_at)
      )
      select member, topic, s.scored_at, coalesce((select (heard->>3)::int
        from jsonb_array_elements(s.topics) as heard where heard->>0 = topic), 0) as high
      from unnest(${members}::uuid[]) as m(member), unnest(${topics}::text[]) as t(topic), lateral (
        select scored_at, topics from score_snapshot join reign on version = formula
        where user_id = member and scored_at <= ${now}
          and (until is null or (scored_at < until and (since is null or scored_at >= since)))
        order by day desc limit ${2 * (gateDays + 1)}
      ) as s`,
  );
  const byWhoAndWhat = Map.groupBy(found, ({ member, topic }) => `${member} ${topic}`);
  return (member, topic) => {
    const own = byWhoAndWhat.get(`${member} ${topic}`) ?? [];
    const banded = own.map(({ scored_at, high }) => ({ at: scored_at.getTime(), high }));
    // Below 1 there is no band: on such a day the member was not heard in the topic.
    return gateScoreFrom(banded, now.getTime()) || null;
  };
}
