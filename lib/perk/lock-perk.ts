import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Makes everybody else who wants to move this perk wait until the transaction ends. */
export async function lockPerk(tx: Prisma.TransactionClient, perkId: string): Promise<void> {
  await tx.$executeRaw`select 1 from perk where id = ${perkId}::uuid for update`;
}
