import { z } from "zod";

/** What the form to link an account sends. `place` is empty where a network has but one. */
export const beginLinkShape = z.object({
  network: z.string().regex(/^[a-z]+$/, "There is no such network."),
  place: z.string().trim().max(300, "That is longer than any handle.").default(""),
});

/** What the forms of one linked account send. */
export const linkedAccountShape = z.object({ account: z.uuid("This account is not linked any more.") });
