import { z } from "zod";
import { type PassedGates, passedGates } from "@/lib/claim/gates";
import { Pool } from "@/prisma/generated/enums";

/**
 * What a claim's receipt says: everything that was frozen when the claim was made, and nothing that names the person. Times are UTC,
 * as ISO 8601.
 */
export const receiptShape = z.object({
  laurel: z.literal("claim receipt"),
  version: z.literal(1),
  /** Where the keys are: `<issuer>/.well-known/jwks.json`. */
  issuer: z.url(),
  claim: z.uuid(),
  claimedAt: z.iso.datetime(),
  usableUntil: z.iso.datetime(),
  brand: z.string(),
  perk: z.object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    benefit: z.string(),
    terms: z.string(),
  }),
  pool: z.enum(Pool),
  /** The least score that was asked (null: nobody needed one), the one that the member had, and by which formula. */
  gate: z.object({
    asked: z.int().nullable(),
    score: z.int().nullable(),
    formula: z.string().nullable(),
  }),
  /** The gates beside the score: what was asked, and what the member had; null where none was. */
  gates: passedGates.nullable(),
  /** The sentence that was agreed to. */
  disclosure: z.object({ text: z.string(), agreedAt: z.iso.datetime() }),
});

export type Receipt = z.output<typeof receiptShape>;

/** A claim's frozen columns. */
export interface FrozenClaim {
  readonly id: string;
  readonly claimedAt: Date;
  readonly usableUntil: Date;
  readonly brandName: string;
  readonly perkId: string;
  readonly perkVersion: number;
  readonly perkTitle: string;
  readonly benefit: string;
  readonly terms: string;
  readonly pool: Pool;
  readonly gateAsked: number | null;
  readonly gateScore: number | null;
  readonly formula: string | null;
  readonly gates: PassedGates | null;
  readonly disclosure: string;
  readonly disclosedAt: Date;
}

/** The receipt of a claim, the same each time: what it is made of never changes. */
export function receiptOf(claim: FrozenClaim, issuer: string): Receipt {
  const { id, perkId, perkVersion, perkTitle, benefit, terms, pool, disclosure } = claim;
  return {
    ...{ laurel: "claim receipt", version: 1, issuer, claim: id },
    claimedAt: claim.claimedAt.toISOString(),
    usableUntil: claim.usableUntil.toISOString(),
    brand: claim.brandName,
    perk: { id: perkId, version: perkVersion, title: perkTitle, benefit, terms },
    pool,
    gate: { asked: claim.gateAsked, score: claim.gateScore, formula: claim.formula },
    gates: claim.gates,
    disclosure: { text: disclosure, agreedAt: claim.disclosedAt.toISOString() },
  };
}
