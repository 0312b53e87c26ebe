import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { knownKeys } from "@/lib/link/app-keys";
import { adapterOf } from "@/lib/link/networks";
import type { LinkRefusal } from "@/lib/link/refusal";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { gateDays } from "@/lib/score/gate-score";
import { recordScore } from "@/lib/score/record-score";

/**
 * Removes a member's linked account with everything that was read from it and the scores of the last 14 days, takes the token back at the network, and scores
 * the member anew. A network that cannot be reached does not keep the account here.
 */
export async function unlinkAccount(
  member: MemberId,
  { account }: { readonly account: string },
  now = new Date(),
): Promise<Result<{ handle: string }, LinkRefusal>> {
  const linked = await db.linkedAccount.findFirst({ where: { id: account, userId: member } });
  if (!linked) return refuse({ fact: "account_unknown" });
  await db.$transaction(async (tx) => {
    const met = await tx.engagement.findMany({
      where: { linkedAccountId: account },
      distinct: ["who"],
      select: { who: true },
    });
    await tx.linkedAccount.deleteMany({ where: { id: account } });
    // Perks look at the best of these days. Kept, they would let one account pass from member to member and lift them all.
    const gateDaysAgo = new Date(now.getTime() - gateDays * dayMs);
    await tx.scoreSnapshot.deleteMany({ where: { userId: member, scoredAt: { gt: gateDaysAgo } } });
    // People whom nobody else met are forgotten with it.
    await tx.$executeRaw`
      delete from engager where who = any(${met.map(({ who }) => who)})
        and not exists (select from engagement where engagement.who = engager.who)`;
  });
  await recordScore(member, now);
  const keys = await knownKeys(linked.network, linked.origin);
  const revoked = keys ? await adapterOf(linked.network).revoke(keys, unseal(linked.tokenSealed)) : null;
  if (revoked && !revoked.ok) log.warn({ trouble: revoked.refusal.kind }, "a token was not taken back");
  return ok({ handle: linked.handle });
}
