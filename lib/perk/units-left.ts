import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import type { UnitsLeft } from "@/lib/perk/view";

const rows = z.array(z.object({ id: z.uuid(), now: z.date(), gated: z.int(), open: z.int() }));

/** Counts the free units of perks, in one query and by the database's clock, which `now` is. */
export async function unitsLeft(
  perkIds: readonly string[],
): Promise<Map<string, { readonly now: Date; readonly left: UnitsLeft }>> {
  const counted = rows.parse(
    await db.$queryRaw`
      select p.id, now() as now, u.gated, u.open from unnest(${perkIds}::uuid[]) as p(id), lateral (
        select (count(*) filter (where pool = 'gated'))::int as gated,
          (count(*) filter (where pool = 'open'))::int as open
        from unit where perk_id = p.id and free_at <= now()) as u`,
  );
  return new Map(counted.map(({ id, now, ...left }) => [id, { now, left }]));
}
