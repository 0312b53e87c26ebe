import { z } from "zod";
import { askedFields } from "@/lib/claim/asked";
import { codeState, codeTroubles } from "@/lib/claim/code";
import { mostGuests } from "@/lib/claim/guests";
import { sentPassKey } from "@/lib/claim/pass-key";
import { PerkKind } from "@/prisma/generated/enums";

/** For how long staff can roll a redemption back. */
export const rollBackHours = 24;

export const claimShape = z.object({
  perk: z.uuid(),
  disclosure: z.literal("on", { error: "Agree to this first: without it nobody can claim a perk." }),
  ...askedFields,
  /** The public key of the device that claims; none from a browser that cannot make one. */
  passKey: sentPassKey.optional(),
});

export type ClaimInput = z.output<typeof claimShape>;

export const acceptShape = z.object({
  claim: z.uuid(),
  ...askedFields,
  disclosure: claimShape.shape.disclosure,
  passKey: claimShape.shape.passKey,
});

export type AcceptInput = z.output<typeof acceptShape>;

/** What a claim's holder sends to correct what was asked. */
export const correctShape = z.object({ claim: z.uuid(), ...askedFields });

export type CorrectInput = z.output<typeof correctShape>;

export const releaseShape = z.object({ claim: z.uuid() });

/** What a device sends that is to show the pass of a claim from now on. */
export const bindShape = z.object({ claim: z.uuid(), passKey: sentPassKey });

export type BindInput = z.output<typeof bindShape>;

const code = z
  .string()
  .max(40, codeTroubles.too_long)
  .superRefine((typed, context) => {
    const trouble = codeTroubles[codeState(typed)];
    if (trouble) context.addIssue({ code: "custom", message: trouble });
  });

/** What the scanner sends: a typed code or a scanned pass. */
export const redeemShape = z
  .object({
    /** The brand's slug; the gate reads it too. */
    brand: z.string(),
    /** Where it is used; none for a brand without venues. */
    venue: z.uuid({ error: "Choose the venue where you are." }).optional(),
    /** Made anew for each attempt; the same again is the same attempt. */
    nonce: z.uuid(),
    code: code.optional(),
    pass: z.string().max(1_000).optional(),
  })
  .refine(({ code, pass }) => Boolean(code) !== Boolean(pass), {
    path: ["code"],
    error: "Type the code, or scan the pass.",
  });

export type RedeemInput = z.output<typeof redeemShape>;

/** What the scanner sends to let guests in after the holder whose use it names. */
export const admitShape = z.object({
  brand: z.string(),
  redemption: z.uuid(),
  guests: z.number().int().min(1).max(mostGuests),
  /** As in `redeemShape`. */
  nonce: z.uuid(),
});

export type AdmitInput = z.output<typeof admitShape>;

/** What a moderator sends to withdraw a claim. */
export const revokeShape = z.object({
  claim: z.uuid(),
  reason: z
    .string({ error: "Say what happened: it stays with the claim." })
    .trim()
    .min(10, "Say it in at least 10 characters: it stays with the claim.")
    .max(500, "Say it in 500 characters at most."),
});

export type RevokeInput = z.output<typeof revokeShape>;

/** What staff send when the thing was handed to the post. */
export const deliverShape = z.object({ brand: z.string(), claim: z.uuid() });

export const rollBackShape = z.object({
  brand: z.string(),
  redemption: z.uuid(),
  reason: z
    .string({ error: "Say why, in a few words." })
    .trim()
    .min(3, "Say why, in a few words.")
    .max(300, "Say it in 300 characters at most."),
});

const syncedScan = z.object({
  nonce: z.uuid(),
  /** The pass as it was scanned. */
  pass: z.string().max(300),
  /** When, by the server's clock as far as the scanner knew it. */
  at: z.iso.datetime().transform((text) => new Date(text)),
  /** How many guests came with its holder. */
  guests: z.int().min(0).max(9),
});

/** Somebody whom a scanner let in without network. */
export type SyncedScan = z.output<typeof syncedScan>;

/** What a scanner tells once it has network again. */
export const syncShape = z.object({ lease: z.string().max(1_000), scans: z.array(syncedScan).max(500) });

export type SyncInput = z.output<typeof syncShape>;

// Postgres refuses text with a zero in it, and an address bar can hold one.
const city = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !text.includes("\0"));

const filterShape = z.object({
  kind: z.enum(PerkKind).nullable().catch(null),
  city: city.nullable().catch(null),
});

/** What the marketplace is narrowed to by its address; what makes no sense there narrows nothing. */
export function perkFilterOf(query: Readonly<Record<string, string | string[] | undefined>>) {
  return filterShape.parse({ kind: query.kind ?? null, city: query.city ?? null });
}

const namedClaim = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !text.includes("\0"));

/** The id or short code of a claim as an address bar holds it; null where there is none. */
export function namedClaimFrom(query: unknown): string | null {
  return namedClaim.safeParse(query).data ?? null;
}
