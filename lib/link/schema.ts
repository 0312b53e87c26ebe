import { z } from "zod";

/** What the form to link an account sends. */
export const beginLinkShape = z.object({
  place: z
    .string({ error: "Type your handle, like name@mastodon.social, or only the server." })
    .trim()
    .min(1, "Type your handle, like name@mastodon.social, or only the server.")
    .max(300, "That is longer than any handle. Type it like name@mastodon.social."),
});

/** What the forms of one linked account send. */
export const linkedAccountShape = z.object({ account: z.uuid("This account is not linked any more.") });
