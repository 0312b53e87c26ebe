import "server-only";
import type { Db } from "@/lib/db";
import type { ScoredDay } from "@/lib/score/score-member";
import { inTenths, packedLines, packedTopics, utcDay } from "@/lib/score/snapshot";

function rowOf({ userId, score, topics }: ScoredDay) {
  const { value, shown, band, withheld, formula } = score;
  return {
    ...{ userId, formula, valueTenths: inTenths(value), shown, bandLow: band[0], bandHigh: band[1] },
    ...withheld,
    lines: packedLines(score),
    topics: packedTopics(topics),
  };
}

/**
 * Keeps scores made at `now` as those of that UTC day, one for each member and formula. A day that has one already gets the
 * new one where `again`, else keeps what it has.
 */
export async function storeDays(
  days: readonly ScoredDay[],
  now: Date,
  { again }: { readonly again: boolean },
  db: Db,
): Promise<void> {
  await db.$executeRaw`
    insert into score_snapshot (
      id, user_id, day, formula, value_tenths, shown, band_low, band_high,
      withheld_resonance, withheld_conversation, withheld_listening, lines, topics, scored_at
    )
    select uuidv7(), "userId", ${utcDay(now)}::date, formula, "valueTenths", shown, "bandLow", "bandHigh",
      resonance, conversation, listening, lines, topics, ${now}
    from jsonb_to_recordset(${JSON.stringify(days.map(rowOf))}::jsonb) as t(
      "userId" uuid, formula text, "valueTenths" int, shown int, "bandLow" int, "bandHigh" int,
      resonance float8, conversation float8, listening float8, lines jsonb, topics jsonb
    )
    on conflict (user_id, formula, day) do update set
      value_tenths = excluded.value_tenths, shown = excluded.shown,
      band_low = excluded.band_low, band_high = excluded.band_high,
      withheld_resonance = excluded.withheld_resonance, withheld_conversation = excluded.withheld_conversation,
      withheld_listening = excluded.withheld_listening, lines = excluded.lines, topics = excluded.topics,
      scored_at = excluded.scored_at
    where ${again}`;
}
