import { z } from "zod";
import { postRecord } from "@/lib/network/bluesky/post-record";

// Only the fields that are used; what is not here is never looked at.
const did = z
  .string()
  .regex(/^did:[a-z]+:\S+$/)
  .max(2_048);
// At most what a column of the database holds.
const count = z
  .number()
  .int()
  .min(0)
  .catch(0)
  .transform((number) => Math.min(number, 2_147_483_647));
const time = z.string().transform((text, context) => {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: "custom", message: "not a time" });
  return z.NEVER;
});

/** A list of which an odd item is passed over instead of spoiling it. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(z.unknown()).transform((items) => items.flatMap((one) => item.safeParse(one).data ?? []));
}
const next = z
  .string()
  .min(1)
  .max(4_096)
  .nullish()
  .catch(null)
  .transform((cursor) => cursor ?? null);

const label = z.object({ src: z.string(), val: z.string(), neg: z.boolean().optional() });

/** Somebody as every list shows them. `bot` is what they say of themselves. */
export const person = z
  .object({
    did,
    createdAt: time.nullish().catch(null),
    labels: z.array(label).nullish().catch(null),
  })
  .transform(({ did, createdAt, labels }) => ({
    did,
    createdAt: createdAt ?? null,
    bot: labels?.some(({ src, val, neg }) => src === did && val === "bot" && !neg) ?? false,
  }));
export type Person = z.output<typeof person>;

export const profileShape = z.object({
  did,
  handle: z.string().max(253).catch("handle.invalid"),
  description: z.string().catch(""),
  website: z.string().catch(""),
  followersCount: count,
  postsCount: count,
  createdAt: time.nullish().catch(null),
});

export const peopleShape = z.object({ profiles: listOf(person) });

export const notificationsShape = z.object({
  cursor: next,
  notifications: listOf(
    z.object({
      uri: z.string(),
      author: person,
      reason: z.string(),
      reasonSubject: z.string().nullish(),
      record: postRecord,
      indexedAt: time,
    }),
  ),
});
export type Notification = z.output<typeof notificationsShape>["notifications"][number];

const postView = z.object({
  uri: z.string(),
  author: person,
  record: postRecord,
  indexedAt: time,
  likeCount: count,
  repostCount: count,
  replyCount: count,
  quoteCount: count,
});
export type PostView = z.output<typeof postView>;

/** `reason`: why a post of whomever stands in the feed, where it is not the feed's owner's own. */
export const feedShape = z.object({
  cursor: next,
  feed: listOf(z.object({ post: postView, reason: z.object({ indexedAt: time }).nullish().catch(null) })),
});

export const likesShape = z.object({
  cursor: next,
  likes: listOf(z.object({ actor: person, indexedAt: time })),
});

export const repostedByShape = z.object({ cursor: next, repostedBy: listOf(person) });

export const quotesShape = z.object({ cursor: next, posts: listOf(postView) });

export const threadShape = z.object({
  thread: z.object({
    replies: listOf(z.object({ post: postView }))
      .optional()
      .transform((list) => list ?? []),
  }),
});

/** Records that name somebody: by a post (likes, reposts), or by themselves (follows, blocks). */
export const recordsShape = z.object({
  cursor: next,
  records: listOf(
    z.object({
      uri: z.string(),
      value: z.object({
        createdAt: time.nullish().catch(null),
        subject: z.union([did, z.object({ uri: z.string() }).transform(({ uri }) => uri)]),
      }),
    }),
  ),
});
