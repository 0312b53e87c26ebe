import { z } from "zod";

/** A step of a gate: from that time on it asks for that score. */
export interface Wave {
  readonly from: Date;
  /** 1..100. */
  readonly gate: number;
}

const stored = z.array(z.object({ from: z.iso.datetime(), gate: z.int().min(1).max(100) })).nullable();

/** Waves as a perk's row keeps them: JSON with times in ISO 8601. */
export function packedWaves(waves: readonly Wave[]): NonNullable<z.input<typeof stored>> {
  return waves.map(({ from, gate }) => ({ from: from.toISOString(), gate }));
}

/** Reverses `packedWaves`; none for a perk that does not go by waves. */
export function unpackedWaves(json: unknown): Wave[] {
  return (stored.parse(json) ?? []).map(({ from, gate }) => ({ from: new Date(from), gate }));
}

/** The score that is asked for at `now`: the gate, or that of the last wave that has begun. Waves are in their order. */
export function gateAt(gateScore: number | null, waves: readonly Wave[], now: Date): number | null {
  return waves.findLast(({ from }) => from <= now)?.gate ?? gateScore;
}

/** What is wrong with waves beside a perk's first gate and times. */
export type WavesTrouble = "waves_need_gate" | "waves_not_lower" | "waves_not_later" | "waves_outside";

/** The first thing that is wrong; null when each wave is later and asks for less than the one before, while the perk is open. */
export function wavesTrouble(
  gateScore: number | null,
  waves: readonly Wave[],
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
): WavesTrouble | null {
  if (gateScore === null || waves.length === 0) return "waves_need_gate";
  const steps = [{ from: opensAt, gate: gateScore }, ...waves];
  const before = (index: number) => steps[index - 1];
  if (waves.some(({ gate }, i) => gate >= (before(i + 1)?.gate ?? 0))) return "waves_not_lower";
  if (waves.some(({ from }, i) => from <= (before(i + 1)?.from ?? from))) return "waves_not_later";
  return waves.some(({ from }) => from >= closesAt) ? "waves_outside" : null;
}
