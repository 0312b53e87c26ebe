import type { Formula } from "@/lib/score/formula";

/** Milliseconds in a day of UTC. */
export const dayMs = 86_400_000;

/** How much something that happened at `at` still counts at `now` (both epoch ms): 1 fresh, half after each half-life, 0 in the future and past the kept days. */
export function decayOf(at: number, now: number, { decay }: Formula): number {
  const age = now - at;
  if (age < 0 || age > decay.keptDays * dayMs) return 0;
  return Math.exp((-Math.LN2 / (decay.halfLifeDays * dayMs)) * age);
}
