import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type WithdrawSeedRefusal = "not_in_force";

/** Ends a seed: from the next weighing on, trust no longer flows from this member. Once; its row stays as history. */
export async function withdrawSeed(
  admin: AdminId,
  { seed }: { readonly seed: string },
): Promise<Result<undefined, WithdrawSeedRefusal>> {
  return db.$transaction(async (tx) => {
    const [ended] = await tx.trustSeed.updateManyAndReturn({
      where: { id: seed, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: admin },
      select: { userId: true },
    });
    if (!ended) return refuse("not_in_force");
    await recordAct(tx, { actorId: admin, act: "seed.withdrawn", subjectId: seed, detail: ended });
    return ok();
  });
}
