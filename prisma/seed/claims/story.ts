import { scoreRefusal } from "@/lib/claim/gates";
import { instantOf, localTime } from "@/lib/perk/zoned-time";
import type { Pool } from "@/prisma/generated/enums";
import type { PerkPlan } from "@/prisma/seed/brands/plan";
import type { Candidate } from "@/prisma/seed/claims/candidates";
import type { Dice } from "@/prisma/seed/dice";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A perk as far as its past claims depend on it. */
export interface PastPerk {
  readonly gateScore: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly usableDays: number;
  readonly timeZone: string;
  readonly taken: NonNullable<PerkPlan["taken"]>;
}

/** What became of one claim. `rolledBackAt` takes the first of two uses back. */
export interface PastClaim {
  readonly candidate: Candidate;
  readonly pool: Pool;
  readonly gateScore: number | null;
  readonly claimedAt: Date;
  readonly usableUntil: Date;
  readonly end:
    | { readonly state: "ACTIVE" | "EXPIRED" }
    | { readonly state: "RELEASED"; readonly at: Date }
    | {
        readonly state: "REDEEMED";
        readonly at: Date;
        readonly mistake: { at: Date; rolledBackAt: Date } | null;
      };
}

/** Claims come quickly at first. */
function claimTime({ opensAt, closesAt }: PastPerk, now: Date, dice: Dice): Date {
  const end = Math.min(closesAt.getTime(), now.getTime() - hourMs);
  const span = end - opensAt.getTime();
  return new Date(opensAt.getTime() + 20_000 + span * dice.real() ** (span <= dayMs ? 6 : 1.6));
}

/** A time between two others at which a shop in the zone is open; null when there is none among some tries. */
function openHour(from: Date, until: Date, timeZone: string, dice: Dice): Date | null {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const around = new Date(from.getTime() + (until.getTime() - from.getTime()) * dice.real());
    const clock = `${String(dice.int(8, 19)).padStart(2, "0")}:${String(dice.int(0, 59)).padStart(2, "0")}`;
    const at = instantOf(`${localTime(around, timeZone).slice(0, 10)}T${clock}`, timeZone);
    if (at && at > from && at < until) return at;
  }
  return null;
}

function liveEnd(
  perk: PastPerk,
  claimedAt: Date,
  usableUntil: Date,
  now: Date,
  dice: Dice,
): PastClaim["end"] {
  const over = usableUntil <= now;
  const elapsed = (now.getTime() - claimedAt.getTime()) / (perk.usableDays * dayMs);
  if (!over && !dice.chance(Math.min(0.8, 0.15 + elapsed * 1.5))) return { state: "ACTIVE" };
  const until = over ? usableUntil : new Date(now.getTime() - 20 * minuteMs);
  const from = new Date(claimedAt.getTime() + 10 * minuteMs);
  const at = openHour(from, until, perk.timeZone, dice);
  if (!at)
    return over
      ? { state: "REDEEMED", at: new Date((from.getTime() + until.getTime()) / 2), mistake: null }
      : { state: "ACTIVE" };
  // Now and then staff scan the wrong pass, notice, take it back, and the right day comes later.
  const early = dice.chance(0.03)
    ? openHour(from, new Date(at.getTime() - 4 * hourMs), perk.timeZone, dice)
    : null;
  const mistake = early && {
    at: early,
    rolledBackAt: new Date(early.getTime() + dice.int(2, 90) * minuteMs),
  };
  return { state: "REDEEMED", at, mistake };
}

function lapsedEnd(claimedAt: Date, usableUntil: Date, now: Date, dice: Dice): PastClaim["end"] {
  if (usableUntil <= now) return { state: "EXPIRED" };
  const span = now.getTime() - claimedAt.getTime();
  return { state: "RELEASED", at: new Date(claimedAt.getTime() + span * (0.1 + dice.real() * 0.8)) };
}

/** Who has not claimed this perk yet, each once, in an order of chance. */
function shuffled<Item>(list: readonly Item[], dice: Dice): Item[] {
  return list
    .map((item) => ({ item, place: dice.real() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * The claims on a perk so far: as many live ones in each pool as its plan says, fewer when not enough people pass the gate,
 * and about one in ten more that were given back or ran out.
 */
export function pastClaims(perk: PastPerk, people: readonly Candidate[], now: Date, dice: Dice): PastClaim[] {
  const waiting = shuffled(people, dice);
  const next = (pool: Pool, at: Date): { candidate: Candidate; gateScore: number | null } | null => {
    for (const [index, candidate] of waiting.entries()) {
      const gateScore = candidate.gateScoreAt(at);
      const asked = { gateScore: perk.gateScore, gateTopic: null };
      const passes = scoreRefusal(asked, { gateScore, topicScore: null }) === null;
      // Whoever passes is served from behind the gate while units last there.
      if (perk.gateScore !== null && passes !== (pool === "GATED")) continue;
      waiting.splice(index, 1);
      return { candidate, gateScore };
    }
    return null;
  };
  const claimsOf = (pool: Pool, live: number) => {
    const lapsed = dice.count(live * 0.1);
    return Array.from({ length: live + lapsed }, (_, index): PastClaim | null => {
      const claimedAt = claimTime(perk, now, dice);
      const found = next(pool, claimedAt);
      if (!found) return null;
      const usableUntil = new Date(claimedAt.getTime() + perk.usableDays * dayMs);
      const end =
        index < live
          ? liveEnd(perk, claimedAt, usableUntil, now, dice)
          : lapsedEnd(claimedAt, usableUntil, now, dice);
      return { ...found, pool, claimedAt, usableUntil, end };
    });
  };
  const all = [...claimsOf("GATED", perk.taken.gated), ...claimsOf("OPEN", perk.taken.open)];
  return all.filter((claim) => claim !== null);
}
