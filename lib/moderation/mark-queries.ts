import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type AppealView, appealColumns } from "@/lib/moderation/appeal-queries";
import type { MarkFilter, MarkPlace, markKinds } from "@/lib/moderation/mark-filter";
import { type PromotionShare, promotionShares } from "@/lib/moderation/promotion-share";
import { networkTitle } from "@/lib/network/networks";
import { type PromotionSign, promotionSigns } from "@/lib/network/promotion";
import type { Formula } from "@/lib/score/formula";
import { formulaInForce } from "@/lib/score/formula-runs";
import { webAddress } from "@/lib/web-address";
import { Prisma } from "@/prisma/generated/client";

/** A post with its marks. No text is stored, so none is here. */
export interface MarkedPost extends MarkPlace {
  readonly network: string;
  readonly handle: string;
  /** Where its author can look at it; null where the network named no address. */
  readonly url: string | null;
  /** By which rules it promotes something; empty where by none. */
  readonly signs: readonly PromotionSign[];
  /** The earlier post that it repeats, as far as it is still stored; null where it repeats none. */
  readonly repeats: { readonly url: string | null; readonly at: Date | null } | null;
}

/** A marked post of one's own, with what one said about each mark. */
export interface OwnMarkedPost extends MarkedPost {
  readonly appeals: readonly AppealView[];
}

export const markPageLength = 20;

const row = z.object({
  account: z.string(),
  post: z.string(),
  at: z.date(),
  url: z.string().nullable(),
  network: z.string(),
  handle: z.string(),
  // A rule that is gone keeps no mark alive in words.
  signs: z.array(z.string()).transform((signs) => promotionSigns.filter((sign) => signs.includes(sign))),
  repeated: z.boolean(),
  earlierUrl: z.string().nullable(),
  earlierAt: z.date().nullable(),
});

function postOf({ repeated, earlierUrl, earlierAt, ...post }: z.output<typeof row>): MarkedPost {
  return {
    ...post,
    network: networkTitle(post.network),
    url: webAddress(post.url),
    repeats: repeated ? { url: webAddress(earlierUrl), at: earlierAt } : null,
  };
}

const columns = Prisma.sql`
  post.linked_account_id as account, post.remote_id as post, post.at, post.url, network, handle,
  promotion_signs as signs, repeats_remote_id is not null as repeated,
  earlier.url as "earlierUrl", earlier.at as "earlierAt"
  from post join linked_account on linked_account.id = post.linked_account_id
    left join lateral (
      select url, at from post as before
      where before.linked_account_id = post.linked_account_id and before.remote_id = post.repeats_remote_id limit 1
    ) earlier on true`;

const narrowed: Record<(typeof markKinds)[number], Prisma.Sql> = {
  all: Prisma.sql`(promotion_signs <> '{}' or repeats_remote_id is not null)`,
  promotion: Prisma.sql`promotion_signs <> '{}'`,
  repeats: Prisma.sql`repeats_remote_id is not null`,
  appealed: Prisma.sql`exists(select from appeal
    where appeal.linked_account_id = post.linked_account_id and post_remote_id = post.remote_id)`,
};

/** A marked post of anybody's, for a moderator; null where it is not stored any more. */
export async function markedPost(account: string, post: string): Promise<MarkedPost | null> {
  const [found] = await db.$queryRaw<unknown[]>`
    select ${columns} where post.linked_account_id = ${account}::uuid and post.remote_id = ${post} limit 1`;
  return found ? postOf(row.parse(found)) : null;
}

export interface MarkPage {
  readonly posts: readonly OwnMarkedPost[];
  /** Where the page after this one begins; null at the end. */
  readonly next: MarkPlace | null;
}

/** One page of a member's marked posts, the newest first. */
export async function markedPosts(member: MemberId, { show, before }: MarkFilter): Promise<MarkPage> {
  const later = before
    ? Prisma.sql`and (post.at, post.linked_account_id, post.remote_id) < (${before.at}, ${before.account}::uuid, ${before.post})`
    : Prisma.empty;
  const rows = await db.$queryRaw`
    select ${columns} where user_id = ${member}::uuid and ${narrowed[show]} ${later}
    order by post.at desc, post.linked_account_id desc, post.remote_id desc limit ${markPageLength + 1}`;
  const found = z.array(row).parse(rows).map(postOf);
  const posts = found.slice(0, markPageLength);
  const appeals = await db.appeal.findMany({
    where: {
      userId: member,
      linkedAccountId: { in: posts.map(({ account }) => account) },
      postRemoteId: { in: posts.map(({ post }) => post) },
    },
    select: { ...appealColumns, linkedAccountId: true, postRemoteId: true },
  });
  const last = found.length > markPageLength ? posts.at(-1) : undefined;
  return {
    posts: posts.map((post) => ({
      ...post,
      appeals: appeals
        .filter(
          ({ linkedAccountId, postRemoteId }) =>
            linkedAccountId === post.account && postRemoteId === post.post,
        )
        .map(({ linkedAccountId: _, postRemoteId: __, ...appeal }) => appeal),
    })),
    next: last ? { at: last.at, account: last.account, post: last.post } : null,
  };
}

/** What marks come to in a member's score at `now`. */
export interface MarkEffects {
  readonly damping: Formula["damping"];
  /** Of the accounts that count, in the order they were linked. */
  readonly shares: readonly PromotionShare[];
}

export async function markEffects(member: MemberId, now: Date): Promise<MarkEffects> {
  const formula = await formulaInForce(db);
  return { damping: formula.damping, shares: await promotionShares({ userId: member }, now, formula) };
}
