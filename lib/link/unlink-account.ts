import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { adapterOf } from "@/lib/link/adapters";
import type { LinkRefusal } from "@/lib/link/refusal";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { gateDays } from "@/lib/score/gate-score";
import { recordScore } from "@/lib/score/record-score";
import type { Prisma } from "@/prisma/generated/client";

/** People whom nobody else met are forgotten. */
async function forgetStrangers(tx: Prisma.TransactionClient, met: readonly number[]): Promise<void> {
  // Locked first: a reading elsewhere that is about to need one of them is waited for, and seen by the second statement. In
  // the order in which readings lock them.
  await tx.$queryRaw`select 1 from engager where id = any(${[...met]}) order by who for update`;
  await tx.$executeRaw`
    delete from engager where id = any(${[...met]})
      and not exists (select from engagement where engagement.engager_id = engager.id)`;
}

/**
 * Removes a member's linked account with everything that was read from it and the scores of the last 14 days, takes the
 * grant back at the network, and scores the member anew. A network that cannot be reached does not keep the account here.
 */
export async function unlinkAccount(
  member: MemberId,
  { account }: { readonly account: string },
  now = new Date(),
): Promise<Result<{ handle: string }, LinkRefusal>> {
  const linked = await db.linkedAccount.findFirst({ where: { id: account, userId: member } });
  if (!linked) return refuse({ fact: "account_unknown" });
  await db.$transaction(
    async (tx) => {
      const met = await tx.engagement.findMany({
        where: { linkedAccountId: account },
        distinct: ["engagerId"],
        select: { engagerId: true },
      });
      await tx.linkedAccount.deleteMany({ where: { id: account } });
      // Perks look at the best of these days. Kept, they would let one account pass from member to member and lift them all.
      const gateDaysAgo = new Date(now.getTime() - gateDays * dayMs);
      await tx.scoreSnapshot.deleteMany({ where: { userId: member, scoredAt: { gt: gateDaysAgo } } });
      await forgetStrangers(
        tx,
        met.map(({ engagerId }) => engagerId),
      );
    },
    { timeout: 60_000 },
  );
  await recordScore(member, now);
  const { origin, remoteId, handle, grantSealed } = linked;
  const adapter = await adapterOf(linked.network);
  const revoked = await adapter.revoke({ origin, remoteId, handle, grant: unseal(grantSealed) });
  if (!revoked.ok) log.warn({ trouble: revoked.refusal.kind }, "a grant was not taken back");
  return ok({ handle: linked.handle });
}
