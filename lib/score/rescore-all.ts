import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { enqueue, job } from "@/lib/jobs";
import { formulasRunning } from "@/lib/score/formula-runs";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { shiftScores } from "@/lib/score/shift-scores";
import { utcDay } from "@/lib/score/snapshot";
import { spreadScores } from "@/lib/score/spread-scores";

/** Members in one slice: enough that its statements are worth their planning, few enough to be held in memory at once. */
export const sliceSize = 250;

const rescoreSliceName = "rescore-slice";

/** Cuts everybody who has an account into slices, for each formula that runs. A day that is cut already stays as it is cut. */
export async function cutDay(now: Date): Promise<void> {
  const day = utcDay(now);
  for (const { version } of await formulasRunning(db)) {
    await db.$executeRaw`
      insert into rescore_slice (day, formula, ordinal, first_id, last_id)
      select ${day}::date, ${version}, slice, min(id::text)::uuid, max(id::text)::uuid
      from (
        select id, (row_number() over (order by id) - 1) / ${sliceSize}::int as slice
        from (select distinct user_id as id from linked_account where last_read_at is not null) members
      ) numbered
      group by slice
      on conflict do nothing`;
  }
}

async function openSlices(day: Date): Promise<number> {
  return db.rescoreSlice.count({ where: { day, doneAt: null } });
}

/**
 * Sees to it that everybody is scored today, by each formula that runs: cuts the day, asks for each slice that is still open
 * to be worked on by whoever has time, and once all are done counts how the scores are spread and how those by a formula
 * beside differ. To be called again and again: what a killed worker left open is asked for anew.
 */
export async function rescoreAll(now: Date): Promise<void> {
  const day = utcDay(now);
  await cutDay(now);
  const open = await openSlices(day);
  for (let number = 0; number < open; number += 1) {
    await enqueue(rescoreSliceName, `${day.toISOString()} ${number}`, { day: day.toISOString() });
  }
  if (open > 0) return;
  await spreadScores(day);
  await shiftScores(day);
}

export const rescoreAllJob = job("rescore-all", z.unknown(), () => rescoreAll(new Date()), {
  cron: "*/10 * * * *",
});

export const rescoreSliceJob = job(rescoreSliceName, z.object({ day: z.iso.datetime() }), async ({ day }) => {
  await rescoreSlice(new Date(day), new Date());
});
