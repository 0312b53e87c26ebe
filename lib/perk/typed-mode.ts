import { typedWaves } from "@/lib/perk/mode-fields";
import type { PerkInput } from "@/lib/perk/schema";
import { packedWaves, type WavesTrouble, wavesTrouble } from "@/lib/perk/waves";
import { instantOf } from "@/lib/perk/zoned-time";
import { ok, type Result, refuse } from "@/lib/result";

export type ModeRefusal =
  | { readonly fact: WavesTrouble | "draw_outside" }
  | { readonly fact: "mode_time_skipped"; readonly timeZone: string };

interface Times {
  readonly timeZone: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

function waves(input: PerkInput, times: Times) {
  const typed = typedWaves(input).flatMap(({ at, gate }) => (at && gate !== undefined ? [{ at, gate }] : []));
  const steps = typed.map(({ at, gate }) => ({ from: instantOf(at, times.timeZone), gate }));
  const whole = steps.flatMap(({ from, gate }) => (from ? [{ from, gate }] : []));
  if (whole.length < steps.length)
    return refuse({ fact: "mode_time_skipped" as const, timeZone: times.timeZone });
  const trouble = wavesTrouble(input.gateScore ?? null, whole, times);
  return trouble ? refuse({ fact: trouble }) : ok(packedWaves(whole));
}

function drawAt({ draws }: PerkInput, { timeZone, opensAt, closesAt }: Times): Result<Date, ModeRefusal> {
  const at = draws ? instantOf(draws, timeZone) : null;
  if (!at) return refuse({ fact: "mode_time_skipped", timeZone });
  return at > opensAt && at <= closesAt ? ok(at) : refuse({ fact: "draw_outside" });
}

/** How a perk's units find their people, as its form sent it, as columns; what the chosen mode has no use for is dropped. */
export function typedMode(input: PerkInput, times: Times) {
  const { mode, offerHours } = input;
  const plain = { mode, offerHours, waitlist: input.waitlist === "on", waves: null, drawAt: null };
  if (mode === "WAVES") {
    const steps = waves(input, times);
    return steps.ok ? ok({ ...plain, waves: steps.value }) : steps;
  }
  if (mode === "LOTTERY") {
    const at = drawAt(input, times);
    return at.ok ? ok({ ...plain, drawAt: at.value }) : at;
  }
  return ok(plain);
}
