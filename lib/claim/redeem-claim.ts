import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Teammate } from "@/lib/account/gate";
import { captureFee } from "@/lib/billing/perk-money";
import { type AskedLine, askedLines, judgeDay } from "@/lib/claim/asked-words";
import { plainCode } from "@/lib/claim/code";
import { dayAt } from "@/lib/claim/days";
import { countMiss, forgiveMiss, type TooManyMisses } from "@/lib/claim/guessing";
import { type Party, partyOf } from "@/lib/claim/party";
import { type PassRefusal, passRefusal } from "@/lib/claim/pass-refusal";
import { lockPresented, type Presented, type PresentedClaim, presentedBy } from "@/lib/claim/presented-claim";
import { redeemsAt } from "@/lib/claim/redeems-at";
import type { RedeemInput } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { hmacOf } from "@/lib/crypto";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export type RedeemRefusal =
  | { readonly fact: "not_valid" | "revoked" | "unknown_venue" | "not_your_venue" }
  | {
      readonly fact: "used";
      readonly at: Date;
      readonly venueName: string | null;
      /** Where the time is read. */
      readonly timeZone: string;
    }
  | { readonly fact: "other_venue"; readonly venueName: string }
  | {
      readonly fact: "other_day";
      /** As people read it. */
      readonly day: string;
    }
  | PassRefusal
  | TooManyMisses
  | Busy;

/** What staff see of somebody who is entitled: what to give, and nothing of the person. */
export interface Entitled {
  readonly perkTitle: string;
  readonly benefit: string;
  readonly codeLast4: string;
  /** What the kind of perk asked for at the claim. */
  readonly asked: readonly AskedLine[];
  /** Something about the day that staff should know before they decide. */
  readonly note: string | null;
  /** The holder's use; guests are let in by it. */
  readonly redemption: string;
  /** When the holder came in, if not just now: then it is guests who may still come. */
  readonly since: { readonly at: Date; readonly timeZone: string } | null;
  /** How many guests may still come. */
  readonly guestsLeft: number;
}

/** What to give, whoever comes by the claim. */
function giving({ perkTitle, benefit, codeLast4, asked }: PresentedClaim) {
  return { perkTitle, benefit, codeLast4, asked: asked ? askedLines(asked) : [], note: null };
}

/** What is said of a claim whose holder was in already: guests may still come, at the same place and in time, or it is used. */
function usedBefore(
  claim: PresentedClaim,
  party: Party,
  venue: string | null,
): Result<Entitled, RedeemRefusal> {
  const { redemption, at, venueName, guestsLeft } = party;
  const timeZone = party.timeZone ?? claim.timeZone ?? "UTC";
  if (!party.open || guestsLeft === 0 || party.venueId !== venue)
    return refuse({ fact: "used", at, venueName, timeZone });
  return ok({ ...giving(claim), redemption, since: { at, timeZone }, guestsLeft });
}

/** Writes down the holder's use and says its id. Undone by its refusal when the unit went to somebody else in the meantime. */
async function use(
  tx: Prisma.TransactionClient,
  claim: PresentedClaim,
  { userId }: Teammate,
  { venue, nonce, code }: RedeemInput,
): Promise<Result<string, RedeemRefusal>> {
  const spent = await tx.$executeRaw`
    update unit set free_at = 'infinity'
    where claim_id = ${claim.id}::uuid and free_at > now() and free_at < 'infinity'`;
  if (spent !== 1) return refuse({ fact: "not_valid" });
  const claimId = claim.id;
  const method = code ? "CODE" : "QR";
  await tx.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
  const { id } = await tx.redemption.create({
    data: { claimId, venueId: venue ?? null, byId: userId, method, nonce },
    select: { id: true },
  });
  await tx.claimEvent.create({ data: { claimId, from: "ACTIVE", to: "REDEEMED", byId: userId } });
  await captureFee(tx, claimId, id);
  return ok(id);
}

/**
 * Whether a device's pass was made at this moment, and notes which it was. Asked last of all: a pass that was used, withdrawn
 * or is for elsewhere says so whenever it was made.
 */
async function madeNow(
  tx: Prisma.TransactionClient,
  { id, passCounter, now }: PresentedClaim,
  shown: Presented,
): Promise<Result<undefined, PassRefusal>> {
  const device = "device" in shown ? shown.device : null;
  if (!device) return ok();
  const untimely = passRefusal(device, passCounter, now);
  if (untimely) return refuse(untimely);
  await tx.claim.update({ where: { id }, data: { passCounter: device.counter } });
  return ok();
}

async function redeem(staff: Teammate, input: RedeemInput, shown: Presented) {
  return inTransaction<Entitled, RedeemRefusal>(async (tx) => {
    const { brandId } = staff;
    const { venue, nonce } = input;
    const at = venue
      ? await tx.venue.findFirst({ where: { id: venue, brandId }, select: { timeZone: true } })
      : null;
    if (venue && !at) return refuse({ fact: "unknown_venue" });
    if (!redeemsAt(staff, venue ?? null)) return refuse({ fact: "not_your_venue" });
    const claim = await lockPresented(tx, brandId, shown);
    if (!claim) return refuse({ fact: "not_valid" });
    const { id: claimId, state } = claim;
    const day = judgeDay(claim.asked, dayAt(claim.now, at?.timeZone ?? claim.timeZone ?? "UTC"));
    const entitled = { ...giving(claim), note: day.note ?? null, since: null };
    if (state === "revoked") return refuse({ fact: "revoked" });
    const party = await partyOf(tx, claimId);
    // The first answer was lost on its way: the same attempt again gets it again, and uses nothing twice.
    const earlier = await tx.redemption.findFirst({
      where: { claimId, nonce, ordinal: 0 },
      select: { id: true },
    });
    if (earlier) {
      const guestsLeft = party?.redemption === earlier.id ? party.guestsLeft : 0;
      return ok({ ...entitled, redemption: earlier.id, guestsLeft });
    }
    if (state === "redeemed" && party) {
      const guests = usedBefore(claim, party, venue ?? null);
      const made = guests.ok ? await madeNow(tx, claim, shown) : guests;
      return made.ok ? guests : made;
    }
    if (state !== "active" || !claim.usable) return refuse({ fact: "not_valid" });
    if (claim.venueId && claim.venueName && claim.venueId !== venue)
      return refuse({ fact: "other_venue", venueName: claim.venueName });
    if (day.verdict === "refuse") return refuse({ fact: "other_day", day: day.note });
    const made = await madeNow(tx, claim, shown);
    if (!made.ok) return made;
    const used = await use(tx, claim, staff, input);
    return used.ok ? ok({ ...entitled, redemption: used.value, guestsLeft: claim.guests }) : used;
  });
}

/** A typed code that is not valid is answered after so long, whatever was found on the way: a clock tells nothing either. */
const missMs = 100;

/**
 * Uses a claim, shown as a pass of the holder's device or of ours or as a typed code, at a venue of the staff's brand, one of
 * their own where they are bound to some. Of many at once one succeeds; every later one is told when and where it was used. An unknown code, another brand's and one that ran
 * out get one answer after the same work. Typed misses are limited: 5 in 10 minutes for each teammate, 20 an hour for the
 * address that the request comes from, 30 an hour for the venue.
 */
export async function redeemClaim(
  staff: Teammate,
  input: RedeemInput,
  address: string | null = null,
): Promise<Result<Entitled, RedeemRefusal>> {
  const { code, pass } = input;
  if (!code) return redeem(staff, input, await presentedBy(pass ?? ""));
  const answerAt = wait(missMs);
  const guesser = { staff, venueId: input.venue ?? null, address };
  const counted = await countMiss(guesser);
  if (!counted.ok) return counted;
  const result = await redeem(staff, input, { codeHmac: hmacOf("claim-code", plainCode(code)) });
  const missed = !result.ok && result.refusal.fact === "not_valid";
  if (missed) await answerAt;
  else await forgiveMiss(guesser);
  return result;
}
