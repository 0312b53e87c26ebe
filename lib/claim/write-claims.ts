import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
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
import { type FreeUnit, giveUnits, poolNames } from "@/lib/claim/take-units";
import { hmacOf, seal } from "@/lib/crypto";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

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

const stateNames = { ACTIVE: "active", OFFERED: "offered" } as const;

/** What of a claim is its member's alone, as it is at this moment, and a code drawn at random: a row of `writeRows`. */
function rowOf(perk: ClaimablePerkRow, { member, standing, asked, passKey, unit }: Candidate) {
  const code = codeFrom(randomBytes(8));
  return {
    member,
    pool: poolNames[unit.pool],
    gateScore: standing.claimant.gateScore,
    formula: standing.formula,
    gates: gatesPassed(perk, standing.claimant, perk.now),
    codeHmac: hmacOf("claim-code", code),
    codeLast4: code.slice(-4),
    codeSealed: seal(code),
    askedSealed: sealAsked(asked),
    guests: guestsOf(asked),
    passKey: passKey ?? null,
  };
}

const writtenRows = z.array(z.object({ id: z.uuid(), member: z.uuid() }));

/**
 * Inserts claims, with everything that makes them possible frozen in them; those whose member has one or whose code is taken
 * are left out. By hand, and as one JSON text whatever their number: Prisma compiles a statement for each number of rows anew, which was a
 * fifth of the time of a claim.
 */
async function writeRows(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  candidates: readonly Candidate[],
  { state, until }: Terms,
) {
  const rows = JSON.stringify(candidates.map((candidate) => rowOf(perk, candidate)));
  return writtenRows.parse(
    await tx.$queryRaw`
      insert into claim (id, perk_id, user_id, pool, claimed_at, state, usable_until, gate_asked, gate_score, formula, gates,
        perk_version, perk_title, benefit, terms, disclosure, disclosed_at, code_hmac, code_last4, code_sealed,
        asked_sealed, guests, pass_key)
      select uuidv7(), ${perk.id}::uuid, member, pool, ${perk.now}, ${stateNames[state]}::claim_state, ${until},
        ${perk.gateScore}::int, "gateScore", formula, gates, ${perk.version}::int, ${perk.title}, ${perk.benefit},
        ${perk.terms}, ${disclosureOf(perk.brandName)}, ${perk.now}, "codeHmac", "codeLast4", "codeSealed", "askedSealed",
        guests, "passKey"
      from jsonb_to_recordset(${rows}::jsonb) as t(
        member uuid, pool pool, "gateScore" int, formula text, gates jsonb, "codeHmac" text, "codeLast4" text,
        "codeSealed" text, "askedSealed" text, guests int, "passKey" jsonb
      )
      -- Whoever writes several takes the locks of their keys in the same order.
      order by member
      on conflict do nothing
      returning id, user_id as member`,
  );
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
  let open = candidates;
  // Codes are drawn at random, so one may be taken: a second one hardly ever is.
  for (let attempt = 0; open.length > 0; attempt += 1) {
    if (attempt === 5) throw new Error("five codes in a row were taken");
    const written = await writeRows(tx, perk, open, terms);
    const ids = new Map(written.map(({ member, id }) => [member, id]));
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
  const pairs = made.flatMap(({ id, candidate }) =>
    candidate.standing.identities.map((identity) => ({ claim: id, identity })),
  );
  const written = z.array(z.object({ claim: z.uuid() })).parse(
    await tx.$queryRaw`
      insert into claim_identity (perk_id, identity_hmac, claim_id)
      select ${perkId}::uuid, identity, claim
      from unnest(${pairs.map(({ identity }) => identity)}::text[], ${pairs.map(({ claim }) => claim)}::uuid[])
        as i(identity, claim)
      -- In one order for all, as above: that of code units, in which they are sorted elsewhere.
      order by identity collate "C"
      on conflict do nothing
      returning claim_id as claim`,
  );
  const counts = Map.groupBy(written, ({ claim }) => claim);
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
  // An offer is nobody's act: the line moved on.
  const byMember = terms.state === "ACTIVE";
  await tx.$executeRaw`
    insert into claim_event (id, claim_id, "to", by_id)
    select uuidv7(), claim, ${stateNames[terms.state]}::claim_state, case when ${byMember} then member end
    from unnest(${kept.map(({ id }) => id)}::uuid[], ${kept.map(({ candidate }) => candidate.member)}::uuid[])
      as e(claim, member)`;
  return new Map<MemberId, Result<{ claimId: string }, ClaimRefusal>>([
    ...[...earlier].map(([member, claimId]) => [member, ok({ claimId })] as const),
    ...kept.map(({ id, candidate }) => [candidate.member, ok({ claimId: id })] as const),
    ...used.map(({ candidate }) => [candidate.member, refuse({ fact: "identity_used" })] as const),
  ]);
}
