import "server-only";
import { z } from "zod";
import type { Audience, CountedMember } from "@/lib/audience/audience";
import { gatherAudience } from "@/lib/audience/gather-audience";
import { packedAudience } from "@/lib/audience/packed-audience";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { cityFrom } from "@/lib/place/queries";
import { dayMs } from "@/lib/score/decay";
import { gateDays } from "@/lib/score/gate-score";
import { utcDay } from "@/lib/score/snapshot";

const rowsAtOnce = 20_000;
const row = z.object({
  id: z.uuid(),
  since: z.date(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  score: z.int().nullable(),
  topics: z.record(z.string(), z.int()).nullable(),
});

/**
 * Members after one id, as gates look at them: the same days of the same formulas as `gateStandingsOf` and `topicScoresAtGate`
 * of lib/score, for very many at once. Whoever is banned cannot claim and is not counted.
 */
async function membersAfter(after: string, now: Date): Promise<z.output<typeof row>[]> {
  const since = new Date(now.getTime() - gateDays * dayMs);
  return z.array(row).parse(
    await db.$queryRaw`
      with reign as (
        select version, lead(published_at) over published as until,
          case when row_number() over published > 1 then published_at end as since
        from formula_run where published_at <= ${now} window published as (order by published_at)
      ), member as (
        select id, created_at from "user" u
        where id > ${after}::uuid and not exists (select 1 from ban where user_id = u.id and lifted_at is null)
        order by id limit ${rowsAtOnce}
      )
      select member.id, member.created_at as since, city, country, latitude, longitude, score, topics
      from member left join member_place p on p.user_id = member.id, lateral (
        with past as (
          select scored_at, band_high, topics from score_snapshot join reign on version = formula
          where user_id = member.id and scored_at <= ${now}
            and (until is null or (scored_at < until and (reign.since is null or scored_at >= reign.since)))
          order by day desc limit ${2 * (gateDays + 1)}
        ), looked_at as (
          select * from past where scored_at > ${since} or scored_at = (select max(scored_at) from past)
        )
        select (select max(band_high) from looked_at) as score, (
          select json_object_agg(topic, high) from (
            select heard->>0 as topic, max((heard->>3)::int) as high
            from looked_at, jsonb_array_elements(topics) heard group by 1
          ) best where high > 0
        ) as topics
      ) standing
      order by member.id`,
  );
}

/** Counts all members as they are at `now`. A few seconds for 200,000. */
export async function countMembers(now: Date): Promise<Audience> {
  const members: CountedMember[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await membersAfter(after, now);
    for (const { since, score, topics, ...where } of rows) {
      const memberDays = Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs));
      members.push({ score, memberDays, topics: topics ?? {}, city: cityFrom(where) });
    }
    const last = rows.at(-1);
    if (!last) return gatherAudience(utcDay(now).toISOString().slice(0, 10), members);
    after = last.id;
  }
}

/** Keeps who could be reached on the day of `now`, in place of the days before. A day that is counted already stays so. */
export async function takeAudience(now: Date): Promise<void> {
  const day = utcDay(now);
  if ((await db.audience.count({ where: { day } })) > 0) return;
  const columns = packedAudience(await countMembers(now));
  await db.audience.createMany({ data: [{ day, ...columns }], skipDuplicates: true });
  await db.audience.deleteMany({ where: { day: { lt: day } } });
}

/** Counts today's audience once everybody was scored today. */
export async function takeAudienceOnceScored(now: Date): Promise<void> {
  const slices = await db.rescoreSlice.findMany({ where: { day: utcDay(now) }, select: { doneAt: true } });
  if (slices.length > 0 && slices.every(({ doneAt }) => doneAt)) await takeAudience(now);
}

export const takeAudienceJob = job("take-audience", z.unknown(), () => takeAudienceOnceScored(new Date()), {
  cron: "*/10 * * * *",
});
