import "server-only";
import { z } from "zod";
import type { Prisma } from "@/prisma/generated/client";

const row = z.object({ open: z.boolean() });

/**
 * Whether entries of a perk's lottery can still be made and withdrawn, by the database's clock; null where there is no lottery.
 * Keeps the draw waiting until the transaction ends, so that no entry is made while it runs.
 */
export async function entriesOpen(tx: Prisma.TransactionClient, perkId: string): Promise<boolean | null> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select d.drawn_at is null and p.opens_at <= now() and p.draw_at > now() as open
    from draw d join perk p on p.id = d.perk_id
    where d.perk_id = ${perkId}::uuid and p.status = 'approved' for share of d`;
  return found ? row.parse(found).open : null;
}
