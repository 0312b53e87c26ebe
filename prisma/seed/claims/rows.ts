import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { guestsOf } from "@/lib/claim/asked";
import { codeFrom } from "@/lib/claim/code";
import { disclosureOf } from "@/lib/claim/disclosure";
import { passKeyShape } from "@/lib/claim/pass-key";
import { sealAsked } from "@/lib/claim/seal-asked";
import { hmacOf, seal } from "@/lib/crypto";
import { v1 } from "@/lib/score/formula";
import type { Prisma } from "@/prisma/generated/client";
import type { PerkKind } from "@/prisma/generated/enums";
import type { PastClaim } from "@/prisma/seed/claims/story";
import { toldOf } from "@/prisma/seed/claims/told";
import { type Dice, diceOf, idAt } from "@/prisma/seed/dice";

/** What a claim copies from its perk, and who may use it. */
export interface ClaimedPerk {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly benefit: string;
  readonly terms: string;
  readonly gateScore: number | null;
  readonly venueId: string | null;
  readonly brandName: string;
  readonly staffIds: readonly string[];
  readonly kind: PerkKind;
  readonly guestsMost: number;
  readonly delivers: boolean;
  readonly timeZone: string;
  /** Whether it is used by having a code shown, by nobody but its holder. */
  readonly withCode: boolean;
}

/** The rows that one claim of the past left behind; its unit, when it holds one, is free at `unitFreeAt`. */
export interface ClaimRows {
  readonly claim: Prisma.ClaimCreateManyInput & { readonly id: string };
  readonly identities: Prisma.ClaimIdentityCreateManyInput[];
  readonly events: Prisma.ClaimEventCreateManyInput[];
  readonly redemptions: Prisma.RedemptionCreateManyInput[];
  /** As Postgres writes it; null when nothing is held any more. */
  readonly unitFreeAt: string | null;
}

const mistakes = [
  "Scanned for the person next in line",
  "Wrong pass, the guest comes on Friday",
  "Tapped twice by mistake",
];

function usesOf({ end, candidate }: PastClaim, claimId: string, perk: ClaimedPerk, dice: Dice) {
  if (end.state !== "REDEEMED") return { redemptions: [], events: [] };
  const { withCode } = perk;
  const byId = withCode ? candidate.userId : dice.pick(perk.staffIds);
  const use = (at: Date) => ({
    id: idAt(at, dice),
    ...{ claimId, byId, at, venueId: withCode ? null : perk.venueId, nonce: randomUUID() },
    method: withCode ? ("SHOWN" as const) : dice.chance(0.8) ? ("QR" as const) : ("CODE" as const),
  });
  const used = (at: Date) => ({ claimId, byId, at, from: "ACTIVE" as const, to: "REDEEMED" as const });
  // Nobody takes back that a code was read.
  if (!end.mistake || withCode) return { redemptions: [use(end.at)], events: [used(end.at)] };
  const { at, rolledBackAt } = end.mistake;
  const reason = dice.pick(mistakes);
  return {
    redemptions: [{ ...use(at), rolledBackAt, rolledBackById: byId, rollBackReason: reason }, use(end.at)],
    events: [
      used(at),
      { claimId, byId, at: rolledBackAt, from: "REDEEMED" as const, to: "ACTIVE" as const, reason },
      used(end.at),
    ],
  };
}

/** The guests of whoever came: all of them, or one less. */
function guestsAfter(
  holder: Prisma.RedemptionCreateManyInput | undefined,
  guests: number,
): Prisma.RedemptionCreateManyInput[] {
  if (!holder || guests === 0) return [];
  const at = new Date(holder.at ?? 0);
  const dice = diceOf(`guests of ${holder.id}`);
  const came = dice.chance(0.8) ? guests : guests - 1;
  const nonce = randomUUID();
  return Array.from({ length: came }, (_, index) => ({
    ...holder,
    ...{ id: idAt(at, dice), nonce, ordinal: index + 1 },
  }));
}

function lostDeviceKey() {
  const { kty, crv, x } = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  return passKeyShape.parse({ kty, crv, x });
}

const unitTime = {
  ACTIVE: (until: Date) => until.toISOString(),
  REDEEMED: () => "infinity",
  RELEASED: () => null,
  EXPIRED: () => null,
};

/** Writes a claim of the past as the product's commands would have, step by step. */
export function rowsOf(past: PastClaim, perk: ClaimedPerk, dice: Dice): ClaimRows {
  const { candidate, pool, gateScore, claimedAt, usableUntil, end } = past;
  const { userId } = candidate;
  const id = idAt(claimedAt, dice);
  const code = codeFrom(randomBytes(8));
  const { redemptions, events } = usesOf(past, id, perk, dice);
  const lapses: Prisma.ClaimEventCreateManyInput[] =
    end.state === "RELEASED"
      ? [{ claimId: id, from: "ACTIVE", to: "RELEASED", byId: userId, at: end.at }]
      : end.state === "EXPIRED"
        ? [{ claimId: id, from: "ACTIVE", to: "EXPIRED", at: usableUntil }]
        : [];
  const asked = toldOf(past, id, perk);
  const guests = guestsOf(asked);
  const live = end.state === "ACTIVE" || end.state === "REDEEMED";
  return {
    claim: {
      ...{ id, perkId: perk.id, userId, pool, state: end.state, claimedAt, usableUntil },
      ...{ gateAsked: perk.gateScore, gateScore, formula: gateScore === null ? null : v1.version },
      ...{ perkVersion: perk.version, perkTitle: perk.title, benefit: perk.benefit, terms: perk.terms },
      ...{ disclosure: disclosureOf(perk.brandName), disclosedAt: claimedAt },
      ...{ codeHmac: hmacOf("claim-code", code), codeLast4: code.slice(-4), codeSealed: seal(code) },
      // Made on a device of which nothing is left but this.
      ...(live && { passKey: lostDeviceKey() }),
      ...{ guests, askedSealed: sealAsked(asked) },
    },
    identities: live
      ? candidate.identities.map((identityHmac) => ({ perkId: perk.id, identityHmac, claimId: id }))
      : [],
    events: [{ claimId: id, to: "ACTIVE", byId: userId, at: claimedAt }, ...events, ...lapses],
    redemptions: [...redemptions, ...guestsAfter(redemptions.at(-1), guests)],
    unitFreeAt: unitTime[end.state](usableUntil),
  };
}
