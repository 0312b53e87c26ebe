import "server-only";
import { db } from "@/lib/db";
import type { EngagementKind } from "@/lib/score/activity";

/** How many acts of each kind with these posts of an account are stored. */
export async function knownActs(
  linkedAccountId: string,
  posts: readonly string[],
): Promise<(kind: EngagementKind, post: string) => number> {
  const counts = await db.engagement.groupBy({
    by: ["kind", "postRemoteId"],
    where: { linkedAccountId, direction: "RECEIVED", postRemoteId: { in: [...posts] } },
    _count: true,
  });
  const known = new Map(counts.map(({ kind, postRemoteId, _count }) => [`${kind} ${postRemoteId}`, _count]));
  return (kind, post) => known.get(`${kind} ${post}`) ?? 0;
}
