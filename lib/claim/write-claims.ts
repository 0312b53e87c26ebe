import "server-only";
import { randomBytes } from "node:crypto";
import type { MemberId } from "@/lib/account/gate";
import { type Asked, guestsOf } from "@/lib/claim/asked";
import type { ClaimablePerkRow } from "@/lib/claim/claimable-perk";
import { codeFrom } from "@/lib/claim/code";
import { disclosureOf } from "@/lib/claim/disclosure";
import { gatesPassed } from "@/lib/claim/gates";
import type { PassKey } from "@/lib/claim/pass-key";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import { sealAsked } from "@/lib/claim/seal-asked";
import type { Standing } from "@/lib/claim/standing";
import { type FreeUnit, giveUnits } from "@/lib/claim/take-units";
import { hmacOf, seal } from "@/lib/crypto";
import { ok, type Result, refuse } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

const dayMs = 24 * 60 * 60 * 1000;

/** Somebody who may claim, and the unit that is locked for them. */
export interface Candidate {
  readonly member: MemberId;
  readonly standing: Standing;
  readonly asked: Asked | null;
  /** Of the device that claims; none while the claim is held for somebody. */
  readonly passKey?: PassKey | undefined;
  readonly unit: FreeUnit;
}

interface Made {
  readonly id: string;
  readonly candidate: Candidate;
}

/** As what claims are written, and until when: claimed, or held for their member to accept. */
export interface Terms {
  readonly state: "ACTIVE" | "OFFERED";
  readonly until: Date;
}

/** Terms of a claim that its member makes. */
export function claimedAt({ now, usableDays }: ClaimablePerkRow): Terms {
  return { state: "ACTIVE", until: new Date(now.getTime() + usableDays * dayMs) };
}

/** Everything that made the claim possible, as it is at this moment, and a code drawn at random. */
function frozen(
  perk: ClaimablePerkRow,
  { member, standing, asked, passKey, unit }: Candidate,
  { state, until }: Terms,
) {
  const { now } = perk;
  const code = codeFrom(randomBytes(8));
  return {
    perkId: perk.id,
    userId: member,
    pool: unit.pool,
    claimedAt: now,
    state,
    usableUntil: until,
    gateAsked: perk.gateScore,
    gateScore: standing.claimant.gateScore,
    formula: standing.formula,
    gates: gatesPassed(perk, standing.claimant, now) ?? Prisma.DbNull,
    perkVersion: perk.version,
    perkTitle: perk.title,
    benefit: perk.benefit,
    terms: perk.terms,
    disclosure: disclosureOf(perk.brandName),
    disclosedAt: now,
    codeHmac: hmacOf("claim-code", code),
    codeLast4: code.slice(-4),
    codeSealed: seal(code),
    askedSealed: sealAsked(asked),
    guests: guestsOf(asked),
    passKey: passKey ?? Prisma.DbNull,
  };
}

/** The ids of the members' live claims on the perk, by member. */
async function liveClaims(tx: Prisma.TransactionClient, perkId: string, members: readonly MemberId[]) {
  const claims = await tx.claim.findMany({
    where: { perkId, userId: { in: [...members] }, state: { in: ["OFFERED", "ACTIVE", "REDEEMED"] } },
    select: { id: true, userId: true },
  });
  return new Map(claims.map(({ userId, id }) => [userId as MemberId, id]));
}

/** Writes the claims, and tells apart those of members who made one at the same moment elsewhere. */
async function insertClaims(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  candidates: readonly Candidate[],
  terms: Terms,
) {
  const made: Made[] = [];
  const earlier = new Map<MemberId, string>();
  // Whoever writes several takes the locks of their keys in the same order.
  let open = candidates.toSorted((a, b) => (a.member < b.member ? -1 : 1));
  // Codes are drawn at random, so one may be taken: a second one hardly ever is.
  for (let attempt = 0; open.length > 0; attempt += 1) {
    if (attempt === 5) throw new Error("five codes in a row were taken");
    const rows = await tx.claim.createManyAndReturn({
      data: open.map((candidate) => frozen(perk, candidate, terms)),
      skipDuplicates: true,
      select: { id: true, userId: true },
    });
    const ids = new Map(rows.map(({ userId, id }) => [userId, id]));
    const skipped: Candidate[] = [];
    for (const candidate of open) {
      const id = ids.get(candidate.member);
      if (id) made.push({ id, candidate });
      else skipped.push(candidate);
    }
    if (skipped.length === 0) break;
    for (const [member, id] of await liveClaims(
      tx,
      perk.id,
      skipped.map(({ member }) => member),
    ))
      earlier.set(member, id);
    open = skipped.filter(({ member }) => !earlier.has(member));
  }
  return { made, earlier };
}

/** Notes whom the claims stand for, and undoes those of people who are known by somebody else's live claim. */
async function insertIdentities(tx: Prisma.TransactionClient, perkId: string, made: readonly Made[]) {
  const rows = made
    .flatMap(({ id, candidate }) =>
      candidate.standing.identities.map((identityHmac) => ({ perkId, identityHmac, claimId: id })),
    )
    .toSorted((a, b) => (a.identityHmac < b.identityHmac ? -1 : 1));
  const written = await tx.claimIdentity.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { claimId: true },
  });
  const counts = Map.groupBy(written, ({ claimId }) => claimId);
  const whole = ({ id, candidate }: Made) => counts.get(id)?.length === candidate.standing.identities.length;
  const used = made.filter((claim) => !whole(claim));
  if (used.length > 0) await tx.claim.deleteMany({ where: { id: { in: used.map(({ id }) => id) } } });
  return { kept: made.filter(whole), used };
}

/**
 * Writes the claims of people who may have one and gives each their unit, in four statements however many they are. Answers
 * each: with the new claim, with that which they made at the same moment elsewhere, or that an identity is used.
 */
export async function writeClaims(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  candidates: readonly Candidate[],
  terms: Terms = claimedAt(perk),
): Promise<Map<MemberId, Result<{ claimId: string }, ClaimRefusal>>> {
  if (candidates.length === 0) return new Map();
  const { made, earlier } = await insertClaims(tx, perk, candidates, terms);
  const { kept, used } = await insertIdentities(tx, perk.id, made);
  await giveUnits(
    tx,
    kept.map(({ id, candidate: { unit } }) => ({ unitId: unit.id, claimId: id, until: terms.until })),
  );
  await tx.claimEvent.createMany({
    data: kept.map(({ id, candidate }) => ({
      ...{ claimId: id, to: terms.state },
      // An offer is nobody's act: the line moved on.
      byId: terms.state === "ACTIVE" ? candidate.member : null,
    })),
  });
  return new Map<MemberId, Result<{ claimId: string }, ClaimRefusal>>([
    ...[...earlier].map(([member, claimId]) => [member, ok({ claimId })] as const),
    ...kept.map(({ id, candidate }) => [candidate.member, ok({ claimId: id })] as const),
    ...used.map(({ candidate }) => [candidate.member, refuse({ fact: "identity_used" })] as const),
  ]);
}
