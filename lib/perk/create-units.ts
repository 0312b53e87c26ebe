import "server-only";
import { poolsOf } from "@/lib/perk/open-units";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Adds free units to a perk, so many behind its gate and so many to its open pool. One statement, since a hundred thousand
 * rows by way of the client take nine seconds and this takes one.
 */
export async function addUnits(
  tx: Prisma.TransactionClient,
  perkId: string,
  { gated, open }: { gated: number; open: number },
): Promise<void> {
  await tx.$executeRaw`
    insert into unit (id, perk_id, pool)
    select uuidv7(), ${perkId}::uuid, (case when ordinal <= ${open}::int then 'open' else 'gated' end)::pool
    from generate_series(1, ${gated + open}::int) as ordinal`;
}

/** Makes a perk's units, all free: the open pool's share and the rest behind the gate. For the approval's transaction. */
export async function createUnits(
  tx: Prisma.TransactionClient,
  perkId: string,
  { stock, openPercent }: { stock: number; openPercent: number },
): Promise<void> {
  await addUnits(tx, perkId, poolsOf(stock, openPercent));
}
