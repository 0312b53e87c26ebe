import "server-only";
import { z } from "zod";
import { inTransaction } from "@/lib/claim/transaction";
import { db } from "@/lib/db";
import { ok } from "@/lib/result";
import { offerFreedUnits } from "@/lib/waitlist/offer-freed-units";

/** Offers the free units of one perk to its line. Says how many; none when too many want them at this moment. */
export async function offerDueUnits(perkId: string): Promise<number> {
  const result = await inTransaction<number, never>(async (tx) => ok(await offerFreedUnits(tx, perkId)));
  return result.ok ? result.value : 0;
}

const ids = z.array(z.object({ id: z.uuid() }));

/** Offers the free units of every perk that somebody waits for. For the job of each minute. */
export async function offerAllDueUnits(): Promise<number> {
  const perks = ids.parse(
    await db.$queryRaw`
      select distinct w.perk_id as id from waiter w where w.left_at is null and w.offered_at is null
        and exists(select 1 from unit u where u.perk_id = w.perk_id and u.free_at <= now())`,
  );
  let offered = 0;
  for (const { id } of perks) offered += await offerDueUnits(id);
  return offered;
}
