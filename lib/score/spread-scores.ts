import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { type Cohort, cohortOf, reachOf } from "@/lib/score/cohort";

/** The place of everybody among the reaches. */
export const everybody = -1;

const rowsAtOnce = 20_000;
const row = z.object({ user_id: z.string(), value_tenths: z.number(), followers: z.number() });

/** The values of a day by the reach of their members, read in parts. */
async function valuesByReach(day: Date, formula: string): Promise<Map<number, number[]>> {
  const values = new Map<number, number[]>([[everybody, []]]);
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = z.array(row).parse(
      await db.$queryRaw`
        select user_id, value_tenths, coalesce((
          select sum(followers) from linked_account
          where linked_account.user_id = score_snapshot.user_id and last_read_at is not null
        ), 0)::float8 as followers
        from score_snapshot
        where day = ${day}::date and formula = ${formula} and user_id > ${after}::uuid
        order by user_id limit ${rowsAtOnce}`,
    );
    for (const { value_tenths, followers } of rows) {
      for (const reach of [everybody, reachOf(followers).from]) {
        const known = values.get(reach);
        if (known) known.push(value_tenths / 10);
        else values.set(reach, [value_tenths / 10]);
      }
    }
    const last = rows.at(-1);
    if (!last) return values;
    after = last.user_id;
  }
}

async function spreadOf(day: Date, formula: string): Promise<void> {
  const cohorts: { reach: number; cohort: Cohort }[] = [];
  for (const [reach, values] of await valuesByReach(day, formula)) {
    const cohort = cohortOf(values);
    if (cohort) cohorts.push({ reach, cohort });
  }
  await db.$executeRaw`
    insert into score_spread (day, formula, reach, cohort)
    select ${day}::date, ${formula}, reach, cohort
    from jsonb_to_recordset(${JSON.stringify(cohorts)}::jsonb) as t(reach int, cohort jsonb)
    on conflict do nothing`;
}

/** Keeps how the scores of a day are spread, once its slices are done. A day that has it keeps it. */
export async function spreadScores(day: Date): Promise<void> {
  const cut = await db.rescoreSlice.findMany({
    where: { day },
    distinct: ["formula"],
    select: { formula: true },
  });
  for (const { formula } of cut) {
    const known = await db.scoreSpread.count({ where: { day, formula } });
    if (known === 0) await spreadOf(day, formula);
  }
}
