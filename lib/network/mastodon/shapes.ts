import { z } from "zod";

// Only the fields that are used, as lenient as the servers that speak this API differ: what is not here is never looked at.
const id = z.union([z.string().min(1).max(200), z.number().int()]).transform(String);
// At most what a column of the database holds.
const count = z.number().int().min(0).max(2_147_483_647).catch(0);
const time = z.string().transform((text, context) => {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: "custom", message: "not a time" });
  return z.NEVER;
});

export const accountShape = z.object({
  id,
  acct: z.string().min(1).max(500),
  url: z.string().nullish().catch(null),
  created_at: time.nullish().catch(null),
  bot: z.boolean().nullish().catch(false),
  followers_count: count,
  statuses_count: count,
  note: z.string().max(20_000).nullish().catch(null),
  fields: z
    .array(z.object({ value: z.string().max(2000) }))
    .max(20)
    .nullish()
    .catch(null),
});
export type Account = z.output<typeof accountShape>;

const mentionShape = z.object({ id, acct: z.string().min(1).max(500) });

const plainStatus = z.object({
  id,
  url: z.string().max(2000).nullish().catch(null),
  created_at: time,
  account: accountShape,
  content: z.string().catch(""),
  visibility: z.string().catch("public"),
  in_reply_to_id: id.nullish(),
  in_reply_to_account_id: id.nullish(),
  mentions: z.array(mentionShape).catch([]),
  tags: z.array(z.object({ name: z.string().max(500) })).catch([]),
  favourites_count: count,
  reblogs_count: count,
  replies_count: count,
});

export const statusShape = plainStatus.extend({
  reblog: plainStatus.nullish(),
  quote: z.object({ quoted_status: plainStatus.nullish() }).nullish().catch(null),
});
export type Status = z.output<typeof statusShape>;

export const notificationShape = z.object({
  id,
  type: z.string(),
  created_at: time,
  account: accountShape,
  status: plainStatus.nullish().catch(null),
});
export type Notification = z.output<typeof notificationShape>;

export const contextShape = z.object({ descendants: z.array(plainStatus) });

export const instanceShape = z
  .object({ domain: z.string().optional(), uri: z.string().optional(), version: z.string() })
  .transform(({ domain, uri }, context) => {
    const named = domain ?? uri?.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
    if (named) return { domain: named.toLowerCase() };
    context.addIssue({ code: "custom", message: "no domain" });
    return z.NEVER;
  });

export const appShape = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });

export const webfingerShape = z.object({
  links: z.array(z.object({ rel: z.string(), type: z.string().optional(), href: z.string().optional() })),
});
