import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { type Limit, refund, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";

const perPerson: Limit = { name: "code-guess-person", points: 5, seconds: 10 * 60 };
const perBrand: Limit = { name: "code-guess-brand", points: 30, seconds: 60 * 60 };

export interface TooManyMisses {
  readonly fact: "too_many_misses";
  readonly waitSeconds: number;
}

/**
 * Counts a typed code as a miss before it is looked up, so that many at once cannot slip through together. A code that
 * turns out to be good is taken off again by `forgive`.
 */
export async function countMiss({ userId, brandId }: Teammate): Promise<Result<undefined, TooManyMisses>> {
  const person = await spend(perPerson, userId);
  if (!person.ok) return refuse({ fact: "too_many_misses", ...person.refusal });
  const brand = await spend(perBrand, brandId);
  if (!brand.ok) return refuse({ fact: "too_many_misses", ...brand.refusal });
  return ok();
}

export async function forgiveMiss({ userId, brandId }: Teammate): Promise<void> {
  await Promise.all([refund(perPerson, userId), refund(perBrand, brandId)]);
}
