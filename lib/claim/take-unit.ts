import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Pool } from "@/prisma/generated/enums";

const poolNames: Record<Pool, string> = { GATED: "gated", OPEN: "open" };

interface Taker {
  readonly perkId: string;
  readonly claimId: string;
  /** When the unit is free again unless the claim is used. */
  readonly until: Date;
}

async function takeFrom(tx: Prisma.TransactionClient, pool: Pool, taker: Taker, wait: boolean) {
  const taken = await tx.$executeRaw`
    update unit set free_at = ${taker.until}, claim_id = ${taker.claimId}::uuid
    where id = (select id from unit
      where perk_id = ${taker.perkId}::uuid and pool = ${poolNames[pool]}::pool and free_at <= now()
      order by free_at limit 1 for update ${wait ? Prisma.empty : Prisma.sql`skip locked`})`;
  return taken === 1;
}

/** Takes one free unit for a claim, from the first of the pools that has one; null when none has. */
export async function takeUnit(
  tx: Prisma.TransactionClient,
  pools: readonly Pool[],
  taker: Taker,
): Promise<Pool | null> {
  // Nothing found while skipping can mean that every unit left is in somebody's unfinished transaction, which may yet be
  // undone: none is gone before the second round has waited for them.
  for (const wait of [false, true])
    for (const pool of pools) if (await takeFrom(tx, pool, taker, wait)) return pool;
  return null;
}
