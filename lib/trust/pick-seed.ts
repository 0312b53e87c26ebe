import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";
import type { PickSeedInput } from "@/lib/trust/schema";

export type PickSeedRefusal = "unknown_account" | "own_account" | "seed_already";

/**
 * Makes the member of a linked account a seed, from the next weighing on. Nobody picks themselves; of two who pick the same
 * member at once, the second is told so.
 */
export async function pickSeed(
  admin: AdminId,
  { account, reason }: PickSeedInput,
): Promise<Result<{ handle: string }, PickSeedRefusal>> {
  return db.$transaction(async (tx) => {
    const linked = await tx.linkedAccount.findUnique({
      where: { id: account },
      select: { userId: true, handle: true },
    });
    if (!linked) return refuse("unknown_account");
    const { userId, handle } = linked;
    if (userId === admin) return refuse("own_account");
    const [seed] = await tx.trustSeed.createManyAndReturn({
      data: [{ userId, reason, pickedById: admin }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!seed) return refuse("seed_already");
    const detail = { userId, handle, reason };
    await recordAct(tx, { actorId: admin, act: "seed.picked", subjectId: seed.id, detail });
    return ok({ handle });
  });
}
