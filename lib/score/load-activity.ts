import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import { type AccountActivity, engagementKinds } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";

const kindOf = (text: string) => z.enum(engagementKinds).parse(text);

/** All that is stored of a member's linked accounts in the days before `now` that the formula looks at, in the order they were linked. Throws on a kind that the formula does not know. */
export async function loadActivity(userId: string, now: Date, db: Db): Promise<AccountActivity[]> {
  const at = { gte: new Date(now.getTime() - v1.decay.keptDays * dayMs) };
  const accounts = await db.linkedAccount.findMany({
    where: { userId },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: {
      network: true,
      followers: true,
      body: true,
      posts: {
        where: { at },
        select: { remoteId: true, at: true, promotional: true, duplicate: true, topics: true },
      },
      engagements: {
        where: { at },
        select: { direction: true, kind: true, who: true, postRemoteId: true, at: true },
      },
      counted: { where: { at }, select: { postRemoteId: true, kind: true, count: true, at: true } },
    },
  });
  return accounts.map(({ network, followers, body, posts, engagements, counted }) => ({
    network: network.toLowerCase(),
    followers,
    body,
    posts: posts.map(({ remoteId, at, ...traits }) => ({ id: remoteId, at: at.getTime(), ...traits })),
    received: engagements
      .filter(({ direction }) => direction === "RECEIVED")
      .map(({ who, kind, at, postRemoteId }) => ({
        who,
        kind: kindOf(kind),
        at: at.getTime(),
        ...(postRemoteId === null ? {} : { post: postRemoteId }),
      })),
    given: engagements
      .filter(({ direction }) => direction === "GIVEN")
      .map(({ who, kind, at }) => ({ who, kind: kindOf(kind), at: at.getTime() })),
    counted: counted.map(({ postRemoteId, kind, count, at }) => ({
      post: postRemoteId,
      kind: kindOf(kind),
      count,
      at: at.getTime(),
    })),
  }));
}
