import "server-only";
import type { JSONWebKeySet } from "jose";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { passedGates } from "@/lib/claim/gates";
import { receiptOf } from "@/lib/claim/receipt";
import { signReceipt } from "@/lib/claim/sign-receipt";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** The signed receipt of a member's claim; null for an unknown one, somebody else's, and one that is only offered yet. */
export async function receiptFor(member: MemberId, claimId: string): Promise<string | null> {
  const row = await db.claim.findFirst({
    where: { id: claimId, userId: member, state: { not: "OFFERED" } },
    select: {
      ...{ id: true, claimedAt: true, usableUntil: true, perkId: true, perkVersion: true, perkTitle: true },
      ...{ benefit: true, terms: true, pool: true, gateAsked: true, gateScore: true, formula: true },
      gates: true,
      ...{ disclosure: true, disclosedAt: true },
      perk: { select: { campaign: { select: { brand: { select: { name: true } } } } } },
    },
  });
  if (!row) return null;
  const { perk, ...claim } = row;
  const gates = passedGates.nullable().parse(row.gates);
  return signReceipt(receiptOf({ ...claim, gates, brandName: perk.campaign.brand.name }, env.url));
}

const jwk = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });

/** Every key that ever signed a receipt, the first first. */
export async function receiptKeys(): Promise<JSONWebKeySet> {
  const keys = await db.receiptKey.findMany({ orderBy: [{ from: "asc" }, { kid: "asc" }] });
  return {
    keys: keys.map(({ kid, jwk: stored }) => ({ ...jwk.parse(stored), kid, use: "sig", alg: "EdDSA" })),
  };
}
