import { z } from "zod";
import { askedShape } from "@/lib/claim/asked";
import { passKeyShape } from "@/lib/claim/pass-key";

/** At most so many claims are on one list; the latest to run out are left off. */
export const listedForScan = 20_000;

const listedClaim = z.object({
  id: z.uuid(),
  key: passKeyShape,
  /** The counter of its latest pass that was accepted. */
  counter: z.int(),
  state: z.enum(["active", "redeemed", "revoked"]),
  usableUntil: z.coerce.date(),
  perkTitle: z.string(),
  benefit: z.string(),
  codeLast4: z.string(),
  guestsLeft: z.int(),
  /** What the kind of perk asked for at the claim. */
  asked: askedShape.nullable(),
  used: z.object({ at: z.coerce.date(), venueName: z.string().nullable() }).nullable(),
});

/** A claim as a scanner without network knows it: what staff need, and nothing of the person. */
export type ListedClaim = z.output<typeof listedClaim>;

/** What a scanner needs to answer for one venue without network. */
export const scanListShape = z.object({
  venue: z.object({ id: z.uuid(), name: z.string(), timeZone: z.string() }),
  /** When it was made, by the database's clock. */
  madeAt: z.coerce.date(),
  lease: z.string(),
  leaseUntil: z.coerce.date(),
  claims: z.array(listedClaim),
});

export type ScanList = z.output<typeof scanListShape>;

const settled = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("counted") }),
  /** Somebody was let in by it and it does not count. `at` and `venueName` tell of the use that does, where there is one. */
  z.object({
    outcome: z.literal("flagged"),
    reason: z.enum(["USED_EARLIER", "REVOKED", "NOT_VALID"]),
    at: z.coerce.date().nullable(),
    venueName: z.string().nullable(),
  }),
]);

/** What became of a use without network once it was told to the server. */
export type Settled = z.output<typeof settled>;

/** The server's answer to a scanner that tells what it did, by nonce. */
export const settledShape = z.object({
  settled: z.array(z.object({ nonce: z.uuid(), result: settled })),
});
