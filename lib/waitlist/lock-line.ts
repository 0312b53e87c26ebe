import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Makes everybody else who wants to change a perk's line wait until the transaction ends: places are given out one by one. */
export async function lockLine(tx: Prisma.TransactionClient, perkId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`line ${perkId}`}, 0))`;
}
