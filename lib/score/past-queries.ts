import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { Line } from "@/lib/score/lines";
import type { StoredScore } from "@/lib/score/queries";
import { unpackedLines, utcDay } from "@/lib/score/snapshot";

/** How long ago a score is compared with, in days. */
export const lookBacks = { week: 7, month: 30, quarter: 91 } as const;

/** A day gone by, by the formula of the score that it is compared with. */
export interface PastScore {
  readonly day: Date;
  /** One decimal. */
  readonly value: number;
  readonly lines: Line[];
}

/** What a member's score is compared with; null where it does not reach back as far. */
export interface Past extends Readonly<Record<keyof typeof lookBacks, PastScore | null>> {
  /** The first day; null if that is the score's own. */
  readonly first: PastScore | null;
}

const row = z.object({ ago: z.number(), day: z.date(), value_tenths: z.number(), lines: z.unknown() });

/**
 * The member's own scores a week, a month and a quarter of a year before `score`, each the nearest earlier day that there is one
 * of, and their first. By its formula only: days by another version are no measure for it.
 */
export async function pastOf(member: MemberId, { formula, scoredAt }: StoredScore): Promise<Past> {
  const today = utcDay(scoredAt);
  const { week, month, quarter } = lookBacks;
  const rows = z.array(row).parse(
    await db.$queryRaw`
      select ago, day, value_tenths, lines
      from unnest(${[week, month, quarter]}::int[]) ago, lateral (
        select day, value_tenths, lines from score_snapshot
        where user_id = ${member}::uuid and formula = ${formula} and day <= ${today}::date - ago
        order by day desc limit 1
      ) before
      union all (
        select 0, day, value_tenths, lines from score_snapshot
        where user_id = ${member}::uuid and formula = ${formula} and day < ${today}::date
        order by day limit 1
      )`,
  );
  const at = (ago: number): PastScore | null => {
    const found = rows.find((each) => each.ago === ago);
    return (
      (found && { day: found.day, value: found.value_tenths / 10, lines: unpackedLines(found.lines) }) ?? null
    );
  };
  return { week: at(week), month: at(month), quarter: at(quarter), first: at(0) };
}
