import "server-only";
import { randomBytes } from "node:crypto";
import type { MemberId } from "@/lib/account/gate";
import { codeFrom } from "@/lib/claim/code";
import { disclosureOf } from "@/lib/claim/disclosure";
import { expireInTheWay } from "@/lib/claim/expire-claims";
import { type ClaimRefusal, passesGate, refusalFor } from "@/lib/claim/refusal";
import type { ClaimInput } from "@/lib/claim/schema";
import { type Standing, standingOf } from "@/lib/claim/standing";
import { takeUnit } from "@/lib/claim/take-unit";
import { inTransaction } from "@/lib/claim/transaction";
import { hmacOf, seal } from "@/lib/crypto";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

const dayMs = 24 * 60 * 60 * 1000;

const perkColumns = {
  ...{ id: true, version: true, title: true, benefit: true, terms: true, gateScore: true },
  ...{ opensAt: true, closesAt: true, usableDays: true },
  venue: { select: { timeZone: true } },
  campaign: { select: { brand: { select: { name: true } } } },
} as const satisfies Prisma.PerkSelect;

type PerkRow = Prisma.PerkGetPayload<{ select: typeof perkColumns }>;

/** Everything that made the claim possible, as it is at this moment. */
function frozen(perk: PerkRow, member: MemberId, { now, claimant, formula }: Standing) {
  return {
    perkId: perk.id,
    userId: member,
    pool: passesGate(perk.gateScore, claimant.gateScore) ? ("GATED" as const) : ("OPEN" as const),
    claimedAt: now,
    usableUntil: new Date(now.getTime() + perk.usableDays * dayMs),
    gateAsked: perk.gateScore,
    gateScore: claimant.gateScore,
    formula,
    perkVersion: perk.version,
    perkTitle: perk.title,
    benefit: perk.benefit,
    terms: perk.terms,
    disclosure: disclosureOf(perk.campaign.brand.name),
    disclosedAt: now,
  };
}

type Frozen = ReturnType<typeof frozen>;

/** Writes the claim and says its id, or that of the live claim which the same person made at the same moment. */
async function writeClaim(
  tx: Prisma.TransactionClient,
  claim: Frozen,
): Promise<{ id: string; made: boolean }> {
  // Codes are drawn at random, so one may be taken: a second one hardly ever is.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const code = codeFrom(randomBytes(8));
    const codes = { codeHmac: hmacOf("claim-code", code), codeLast4: code.slice(-4), codeSealed: seal(code) };
    const [made] = await tx.claim.createManyAndReturn({
      data: [{ ...claim, ...codes }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return { id: made.id, made: true };
    const { perkId, userId } = claim;
    const state = { in: ["OFFERED", "ACTIVE", "REDEEMED"] as const };
    const earlier = await tx.claim.findFirst({
      where: { perkId, userId, state: { in: [...state.in] } },
      select: { id: true },
    });
    if (earlier) return { id: earlier.id, made: false };
  }
  throw new Error("five codes in a row were taken");
}

/**
 * Claims one unit of a perk for a member, who agreed to the disclosure. Eligibility is judged and frozen within the
 * transaction that takes the unit, by the database's clock. Whoever has a live claim already is answered with its id.
 */
export async function claimPerk(
  member: MemberId,
  { perk: perkId }: ClaimInput,
): Promise<Result<{ claimId: string }, ClaimRefusal>> {
  return inTransaction<{ claimId: string }, ClaimRefusal>(async (tx) => {
    const perk = await tx.perk.findFirst({ where: { id: perkId, status: "APPROVED" }, select: perkColumns });
    if (!perk) return refuse({ fact: "unknown_perk" });
    const standing = await standingOf(tx, member, perkId);
    const { now, claimant, identities, left } = standing;
    const timeZone = perk.venue?.timeZone ?? "UTC";
    const refusal = refusalFor({ ...perk, timeZone, left }, claimant, now);
    if (refusal?.fact === "already_claimed") return ok({ claimId: refusal.claimId });
    if (refusal) return refuse(refusal);

    await expireInTheWay(tx, perkId, member, identities);
    const claim = frozen(perk, member, standing);
    const { id: claimId, made } = await writeClaim(tx, claim);
    if (!made) return ok({ claimId });
    const { count } = await tx.claimIdentity.createMany({
      data: identities.map((identityHmac) => ({ perkId, identityHmac, claimId })),
      skipDuplicates: true,
    });
    if (count < identities.length) return refuse({ fact: "identity_used" });

    const pools = claim.pool === "GATED" ? (["GATED", "OPEN"] as const) : (["OPEN"] as const);
    const pool = await takeUnit(tx, pools, { perkId, claimId, until: claim.usableUntil });
    if (!pool) {
      const { left } = await standingOf(tx, member, perkId);
      // Free again since we looked for it: not sold out, and not ours either.
      return refuse(refusalFor({ ...perk, timeZone, left }, claimant, now) ?? { fact: "busy" });
    }
    if (pool !== claim.pool) await tx.claim.update({ where: { id: claimId }, data: { pool } });
    await tx.claimEvent.create({ data: { claimId, to: "ACTIVE", byId: member } });
    return ok({ claimId });
  });
}
