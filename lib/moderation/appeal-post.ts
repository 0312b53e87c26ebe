import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { spend } from "@/lib/limits";
import { type AppealRefusal, appealLimit } from "@/lib/moderation/appeal";
import type { AppealPostInput } from "@/lib/moderation/schema";
import { ok, type Result, refuse } from "@/lib/result";

/**
 * A member's "this is wrong" about a mark of one of their posts. There is one for each mark: again, whatever came of it, is
 * answered with the first. Refused for posts of others, for marks that are not there, and after 20 appeals in a day.
 */
export async function appealPost(
  member: MemberId,
  { account, post, subject, reason }: AppealPostInput,
): Promise<Result<{ appeal: string }, AppealRefusal>> {
  const mark = { userId: member, subject, linkedAccountId: account, postRemoteId: post };
  const known = await db.appeal.findFirst({ where: mark, select: { id: true } });
  if (known) return ok({ appeal: known.id });
  const marked = await db.post.findFirst({
    where: { linkedAccountId: account, remoteId: post, linkedAccount: { userId: member } },
    select: { promotionSigns: true, repeatsRemoteId: true },
  });
  if (!marked) return refuse({ fact: "unknown_post" });
  const there = subject === "PROMOTION" ? marked.promotionSigns.length > 0 : marked.repeatsRemoteId !== null;
  if (!there) return refuse({ fact: "not_marked" });
  const spent = await spend(appealLimit, member);
  if (!spent.ok) return refuse({ fact: "too_many_appeals", ...spent.refusal });
  // A unique index keeps one of two that come at once; both are told of it.
  await db.appeal.createMany({ data: [{ ...mark, reason }], skipDuplicates: true });
  const { id } = await db.appeal.findFirstOrThrow({ where: mark, select: { id: true } });
  return ok({ appeal: id });
}
