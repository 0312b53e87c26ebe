import { z } from "zod";
import { wholeNumber } from "@/lib/whole-number";
import { PerkMode } from "@/prisma/generated/enums";

/** So many steps a gate can take after the first. */
export const mostWaves = 3;

/** A day and time as a form's field gives it, on a clock that is told elsewhere: `2026-03-29T14:30`. */
export function localDateTime(ask: string) {
  return z.string({ error: ask }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, ask);
}

const waveTime = localDateTime("Choose the day and time when this wave begins.").optional();
const waveGate = wholeNumber("The gate of a wave", 1, 100).optional();

/** How a perk's units find their people, as its form sends it. */
export const modeFields = {
  mode: z.enum(PerkMode, { error: "Choose how people get it." }).default("FIRST_COME"),
  ...{ wave1At: waveTime, wave2At: waveTime, wave3At: waveTime },
  ...{ wave1Gate: waveGate, wave2Gate: waveGate, wave3Gate: waveGate },
  draws: localDateTime("Choose the day and time of the draw.").optional(),
  waitlist: z.literal("on").optional(),
  offerHours: wholeNumber("The hours that an offer stands", 1, 168).default(48),
};

type ModeInput = z.output<z.ZodObject<typeof modeFields>>;

/** The waves that were typed, whole or not, in the order of the form. */
export function typedWaves(typed: ModeInput) {
  return [
    { at: typed.wave1At, gate: typed.wave1Gate },
    { at: typed.wave2At, gate: typed.wave2Gate },
    { at: typed.wave3At, gate: typed.wave3Gate },
  ];
}

/** What only several fields together say; each trouble is told at the field that lacks. */
export function checkModeFields(typed: ModeInput, context: z.core.$RefinementCtx): void {
  const lacks = (field: keyof ModeInput, message: string) =>
    context.addIssue({ code: "custom", path: [field], message, input: typed });
  if (typed.mode === "LOTTERY" && !typed.draws) lacks("draws", "Choose the day and time of the draw.");
  if (typed.mode !== "WAVES") return;
  if (!typed.wave1At) lacks("wave1At", "Choose when the first wave begins.");
  const fields = [
    ["wave1At", "wave1Gate"],
    ["wave2At", "wave2Gate"],
    ["wave3At", "wave3Gate"],
  ] as const;
  for (const [at, gate] of fields) {
    if (typed[at] && typed[gate] === undefined) lacks(gate, "Write the gate of this wave.");
    if (!typed[at] && typed[gate] !== undefined) lacks(at, "Choose when this wave begins.");
  }
}
