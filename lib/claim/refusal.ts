import type { AskedTroubles } from "@/lib/claim/asked";
import { perkPhase } from "@/lib/perk/phase";

/** Why a claim is not possible, with what the sentence about it needs. */
export type ClaimRefusal =
  | { readonly fact: "unknown_perk" }
  | { readonly fact: "already_claimed"; readonly claimId: string }
  | { readonly fact: "ended"; readonly at: Date; readonly timeZone: string }
  | { readonly fact: "not_open_yet"; readonly at: Date; readonly timeZone: string }
  | { readonly fact: "identity_used" }
  | { readonly fact: "sold_out" }
  | { readonly fact: "no_score"; readonly gate: number }
  | {
      readonly fact: "score_too_low";
      readonly gate: number;
      readonly score: number;
      /** Points from the score to the gate, at least 1. */
      readonly distance: number;
    }
  | {
      /** What the kind of perk asks for is missing or not right. */
      readonly fact: "asked";
      readonly troubles: AskedTroubles;
    }
  | { readonly fact: "busy" };

/** A perk as far as claiming looks at it. */
export interface ClaimablePerk {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  /** Null when nobody needs a score. */
  readonly gateScore: number | null;
  /** Units that are free now. */
  readonly left: { readonly gated: number; readonly open: number };
}

/** A person as far as claiming one perk looks at them. */
export interface Claimant {
  /** Their live claim on this perk. */
  readonly claimId: string | null;
  /** Whether somebody else's live claim on this perk stands for an identity of theirs. */
  readonly identityUsed: boolean;
  readonly gateScore: number | null;
}

/** Whether somebody with that score may have units from behind the gate. */
export function passesGate(gateScore: number | null, score: number | null): boolean {
  return gateScore === null || (score !== null && score >= gateScore);
}

/** The first reason why the claimant cannot claim the perk at `now`, in the order people are told; null when they can. */
export function refusalFor(perk: ClaimablePerk, claimant: Claimant, now: Date): ClaimRefusal | null {
  const { gateScore, left, timeZone } = perk;
  if (claimant.claimId) return { fact: "already_claimed", claimId: claimant.claimId };
  const phase = perkPhase(perk, left.gated + left.open, now);
  if (phase === "ended") return { fact: "ended", at: perk.closesAt, timeZone };
  if (phase === "opening_soon") return { fact: "not_open_yet", at: perk.opensAt, timeZone };
  if (claimant.identityUsed) return { fact: "identity_used" };
  if (phase === "sold_out") return { fact: "sold_out" };
  if (left.open > 0) return null;
  return gateRefusal(gateScore, claimant.gateScore);
}

/** What the gate says to somebody's score: null when it lets them pass. */
export function gateRefusal(gate: number | null, score: number | null): ClaimRefusal | null {
  if (gate === null || passesGate(gate, score)) return null;
  return score === null
    ? { fact: "no_score", gate }
    : { fact: "score_too_low", gate, score, distance: gate - score };
}
