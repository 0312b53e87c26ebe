import "server-only";
import { isBusy } from "@/lib/claim/busy";
import { db } from "@/lib/db";
import { type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export interface Busy {
  readonly fact: "busy";
}

class RolledBack extends Error {}

/**
 * Runs `work` in one transaction, which is kept after a yes and undone after a refusal or a fault. Refuses with `busy` when
 * rows or connections were not to be had in time; then nothing was changed and asking again is safe.
 */
export async function inTransaction<Value, Refusal>(
  work: (tx: Prisma.TransactionClient) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Busy>> {
  const refused: { result?: Result<Value, Refusal> } = {};
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx);
        if (result.ok) return result;
        refused.result = result;
        throw new RolledBack();
      },
      { maxWait: 5_000, timeout: 8_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack && refused.result) return refused.result;
    if (isBusy(error)) return refuse({ fact: "busy" });
    throw error;
  }
}
