import type { PromotionSign } from "@/lib/network/promotion";
import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { recordPastAct } from "@/prisma/seed/store/audit";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Mark =
  | { readonly subject: "PROMOTION"; readonly sign: PromotionSign }
  | { readonly subject: "REPEAT" }
  | { readonly subject: "SCORE" };

interface PlannedAppeal {
  readonly key: string;
  readonly about: Mark;
  /** About a post, it is about their latest that was posted as long ago or longer; about the score, it was written then. */
  readonly daysAgo: number;
  readonly reason: string;
  readonly decision?: { readonly granted: boolean; readonly by: "ada" | "samir"; readonly answer: string };
}

const plans: readonly PlannedAppeal[] = [
  {
    ...{ key: "mara", about: { subject: "PROMOTION", sign: "paid_words" }, daysAgo: 1 },
    reason:
      "I was laughing at a shop that writes “20 % off” on everything it has, all year round. Nobody pays me for that.",
  },
  {
    ...{ key: "henrike.voss", about: { subject: "SCORE" }, daysAgo: 2 },
    reason:
      "More than a hundred thousand people follow me, and somebody whom three thousand follow has more points. That must be a mistake.",
  },
  {
    ...{ key: "mara", about: { subject: "REPEAT" }, daysAgo: 9 },
    reason: "Two drawings of one bridge, in the morning and at night. Only the caption is the same.",
    decision: {
      ...{ granted: true, by: "samir" },
      answer: "You are right: two drawings, one caption. The mark is gone and the post counts in full again.",
    },
  },
  {
    ...{ key: "growth.gustavo", about: { subject: "PROMOTION", sign: "affiliate_link" }, daysAgo: 8 },
    reason: "I simply love this shop and want everybody to know it.",
    decision: {
      ...{ granted: false, by: "ada" },
      answer:
        "The link in it pays whoever shares it, which is the fourth of the rules on the method page, so the mark stands. You may love the shop all the same.",
    },
  },
];

async function markedPost(
  tx: Prisma.TransactionClient,
  userId: string,
  about: Exclude<Mark, { subject: "SCORE" }>,
  latest: Date,
) {
  return tx.post.findFirstOrThrow({
    where: {
      linkedAccount: { userId },
      at: { lte: latest },
      ...(about.subject === "REPEAT"
        ? { repeatsRemoteId: { not: null } }
        : { promotionSigns: { has: about.sign } }),
    },
    orderBy: [{ at: "desc" }, { remoteId: "asc" }],
    select: { linkedAccountId: true, remoteId: true, at: true },
  });
}

/** Adds what members said against marks and scores: some of it waits for a moderator, some is answered. Needs their posts. */
export async function storeAppeals(tx: Prisma.TransactionClient, users: UserIds, now: Date): Promise<void> {
  const dice = diceOf("appeals");
  for (const { key, about, daysAgo, reason, decision } of plans) {
    const userId = idOf(users, key);
    const latest = new Date(now.getTime() - daysAgo * dayMs);
    const post = about.subject === "SCORE" ? null : await markedPost(tx, userId, about, latest);
    const at = new Date((post?.at ?? latest).getTime() + dice.int(2, 9) * hourMs);
    const id = idAt(at, dice);
    const place = post && { linkedAccountId: post.linkedAccountId, postRemoteId: post.remoteId };
    await tx.appeal.create({ data: { id, userId, subject: about.subject, reason, at, ...place } });
    if (!decision) continue;
    const { granted, answer } = decision;
    const decidedAt = new Date(at.getTime() + dice.int(10, 40) * hourMs);
    const byId = idOf(users, decision.by);
    await tx.appealDecision.create({ data: { appealId: id, granted, answer, byId, at: decidedAt } });
    const act = granted ? "appeal.granted" : "appeal.declined";
    const detail = { subject: about.subject, answer };
    await recordPastAct(tx, { at: decidedAt, actorId: byId, act, subjectId: id, detail });
  }
}
