import { z } from "zod";

export const longestSeedReason = 500;

/** Fewer characters of a handle than this find too many to choose among. */
export const leastHandle = 3;

export const pickSeedShape = z.object({
  /** One of the member's linked accounts: what the moderator looked at. */
  account: z.uuid(),
  reason: z
    .string({ error: "Say why this member can be trusted: it stays with the seed." })
    .trim()
    .min(10, "Say it in at least 10 characters: it stays with the seed.")
    .max(longestSeedReason, `Say it in ${longestSeedReason} characters at most.`),
});

export type PickSeedInput = z.output<typeof pickSeedShape>;

export const withdrawSeedShape = z.object({ seed: z.uuid() });

/** What the form that asks for a weighing sends: nothing. */
export const askWeighingShape = z.object({});

// Postgres refuses text with a zero in it, and an address bar can hold one.
const handle = z
  .string()
  .transform((typed) => typed.trim().replace(/^@/, "").toLowerCase())
  .refine((text) => text.length > 0 && text.length <= 300 && !text.includes("\0"));

/** The beginning of a handle as an address bar holds it, in lower case and without its first @; null where there is none. */
export function handleFrom(query: unknown): string | null {
  return handle.safeParse(query).data ?? null;
}
