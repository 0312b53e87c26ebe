import type { Formula } from "@/lib/score/formula";

/** Milliseconds in a day of UTC. */
export const dayMs = 86_400_000;

/** How much something that happened at a time still counts at `now` (both epoch ms): 1 fresh, half after each half-life, 0 in the future and past the kept days. */
export function decayBy(now: number, { decay }: Formula): (at: number) => number {
  const keptMs = decay.keptDays * dayMs;
  const rate = -Math.LN2 / (decay.halfLifeDays * dayMs);
  return (at) => {
    const age = now - at;
    return age < 0 || age > keptMs ? 0 : Math.exp(rate * age);
  };
}
