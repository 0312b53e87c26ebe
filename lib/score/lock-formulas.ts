import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** One change of what is scored by which formula at a time, until the transaction ends. Reading goes on meanwhile. */
export async function lockFormulas(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`lock table formula_run in share row exclusive mode`;
}
