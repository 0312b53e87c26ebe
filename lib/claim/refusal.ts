import type { AskedTroubles } from "@/lib/claim/asked";
import { type AtGate, type GateRefusal, scoreRefusal, wholeRefusal } from "@/lib/claim/gates";
import type { Gates } from "@/lib/perk/gates";
import { perkPhase } from "@/lib/perk/phase";

/** Why a claim is not possible, with what the sentence about it needs. */
export type ClaimRefusal =
  | { readonly fact: "unknown_perk" }
  | {
      readonly fact: "already_claimed";
      readonly claimId: string;
      /** Whether it is an offer that they have not accepted yet. */
      readonly offered: boolean;
    }
  | { readonly fact: "ended"; readonly at: Date; readonly timeZone: string }
  | { readonly fact: "not_open_yet"; readonly at: Date; readonly timeZone: string }
  | { readonly fact: "identity_used" }
  /** Its campaign stands still for now. */
  | { readonly fact: "paused" }
  | {
      readonly fact: "sold_out";
      /** Whether there is a line to wait in for units that come back. */
      readonly waitlist?: boolean;
    }
  | GateRefusal
  /** Nobody can claim before the draw; `at` is when entries end. */
  | { readonly fact: "drawn_first"; readonly at: Date; readonly timeZone: string }
  | {
      /** What the kind of perk asks for is missing or not right. */
      readonly fact: "asked";
      readonly troubles: AskedTroubles;
    }
  | { readonly fact: "busy" };

/** A perk as far as claiming looks at it. */
export interface ClaimablePerk extends Gates {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  /** When a lottery is drawn, and was; null for what is no lottery. */
  readonly drawAt: Date | null;
  readonly drawnAt: Date | null;
  readonly waitlist?: boolean;
  /** Whether its campaign stands still. */
  readonly paused: boolean;
  /** Units that are free now. */
  readonly left: { readonly gated: number; readonly open: number };
}

/** A person as far as claiming one perk looks at them. */
export interface Claimant extends AtGate {
  /** Their live claim on this perk. */
  readonly claimId: string | null;
  /** Whether that is an offer; only pages ask, since claiming again comes to the same. */
  readonly offered?: boolean;
  /** Whether somebody else's live claim on this perk stands for an identity of theirs. */
  readonly identityUsed: boolean;
}

/** The first reason why the claimant cannot claim the perk at `now`, in the order people are told; null when they can. */
export function refusalFor(perk: ClaimablePerk, claimant: Claimant, now: Date): ClaimRefusal | null {
  const { left, timeZone } = perk;
  const { claimId, offered = false } = claimant;
  if (claimId) return { fact: "already_claimed", claimId, offered };
  const phase = perkPhase(perk, left.gated + left.open, now);
  if (phase === "ended") return { fact: "ended", at: perk.closesAt, timeZone };
  if (phase === "opening_soon") return { fact: "not_open_yet", at: perk.opensAt, timeZone };
  if (perk.paused) return { fact: "paused" };
  if (claimant.identityUsed) return { fact: "identity_used" };
  // Before the stock: a unit that comes back would not change it.
  const whole = wholeRefusal(perk, claimant, now);
  if (whole) return whole;
  if (perk.drawAt && !perk.drawnAt) return { fact: "drawn_first", at: perk.drawAt, timeZone };
  if (phase === "sold_out") return { fact: "sold_out", ...(perk.waitlist && { waitlist: true }) };
  return left.open > 0 ? null : scoreRefusal(perk, claimant);
}
