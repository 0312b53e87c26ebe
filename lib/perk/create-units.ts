import "server-only";
import { openUnits } from "@/lib/perk/open-units";
import type { Prisma } from "@/prisma/generated/client";
import type { Pool } from "@/prisma/generated/enums";

// Two values a row; a statement holds at most 65,535 of them.
const batch = 10_000;

/** Makes a perk's units, all free: the open pool's share and the rest behind the gate. For the approval's transaction. */
export async function createUnits(
  tx: Prisma.TransactionClient,
  perkId: string,
  { stock, openPercent }: { stock: number; openPercent: number },
): Promise<void> {
  const open = openUnits(stock, openPercent);
  const poolOf = (ordinal: number): Pool => (ordinal < open ? "OPEN" : "GATED");
  for (let from = 0; from < stock; from += batch) {
    const length = Math.min(batch, stock - from);
    await tx.unit.createMany({
      data: Array.from({ length }, (_, i) => ({ perkId, pool: poolOf(from + i) })),
    });
  }
}
