import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { formulasRunning } from "@/lib/score/formula-runs";
import { type Shift, shiftOf } from "@/lib/score/shift";

const row = z.union([
  z.object({ tenths: z.number(), people: z.number() }),
  z.object({ tenths: z.null(), before: z.number(), after: z.number(), people: z.number() }),
]);

/** How the scores of a day by the formula `beside` differ from those by `against`, over everybody who has both. One query. */
export async function shiftOfDay(day: Date, against: string, beside: string): Promise<Shift> {
  const rows = z.array(row).parse(
    await db.$queryRaw`
      select tenths, before, after, count(*)::int as people
      from (
        select later.value_tenths - earlier.value_tenths as tenths, earlier.band_high as before, later.band_high as after
        from score_snapshot earlier join score_snapshot later on later.user_id = earlier.user_id
        where earlier.day = ${day}::date and later.day = ${day}::date
          and earlier.formula = ${against} and later.formula = ${beside}
      ) both_scores
      group by grouping sets ((tenths), (before, after))`,
  );
  return shiftOf(
    rows.filter((one) => one.tenths !== null),
    rows.filter((one) => one.tenths === null),
  );
}

/**
 * Keeps, of a day whose slices are done, how the scores by each formula that runs beside differ from those by the one in
 * force. A day that has it keeps it.
 */
export async function shiftScores(day: Date): Promise<void> {
  const [inForce, ...beside] = await formulasRunning(db);
  if (!inForce) return;
  for (const { version } of beside) {
    const known = await db.formulaShift.count({ where: { day, formula: version } });
    if (known > 0) continue;
    const shift = await shiftOfDay(day, inForce.version, version);
    if (shift.differences.length === 0) continue;
    await db.$executeRaw`
      insert into formula_shift (day, formula, against, shift)
      values (${day}::date, ${version}, ${inForce.version}, ${JSON.stringify(shift)}::jsonb)
      on conflict do nothing`;
  }
}
