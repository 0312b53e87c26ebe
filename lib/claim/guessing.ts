import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { type Limit, refund, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";

// By person and not by session: whoever signs in once more has no new tries.
const perPerson: Limit = { name: "code-guess-person", points: 5, seconds: 10 * 60 };
const perAddress: Limit = { name: "code-guess-address", points: 20, seconds: 60 * 60 };
const perVenue: Limit = { name: "code-guess-venue", points: 30, seconds: 60 * 60 };

export interface TooManyMisses {
  readonly fact: "too_many_misses";
  readonly waitSeconds: number;
}

/** Who types a code, and where. */
export interface Guesser {
  readonly staff: Teammate;
  /** Null for a brand without venues, which then counts as one. */
  readonly venueId: string | null;
  /** Where the request comes from; null where nobody knows, which then is no limit. */
  readonly address: string | null;
}

function counted({ staff, venueId, address }: Guesser): [Limit, string][] {
  return [
    [perPerson, staff.userId],
    ...(address ? ([[perAddress, address]] satisfies [Limit, string][]) : []),
    [perVenue, venueId ?? staff.brandId],
  ];
}

/**
 * Counts a typed code as a miss before it is looked up, so that many at once cannot slip through together. A code that
 * turns out to be good is taken off again by `forgiveMiss`. Past a limit only passes are taken, which are signed and cannot
 * be guessed.
 */
export async function countMiss(guesser: Guesser): Promise<Result<undefined, TooManyMisses>> {
  for (const [limit, key] of counted(guesser)) {
    const spent = await spend(limit, key);
    if (!spent.ok) return refuse({ fact: "too_many_misses", ...spent.refusal });
  }
  return ok();
}

export async function forgiveMiss(guesser: Guesser): Promise<void> {
  await Promise.all(counted(guesser).map(([limit, key]) => refund(limit, key)));
}
