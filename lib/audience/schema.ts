import { z } from "zod";
import { checkGateFields, gateFields } from "@/lib/perk/gate-fields";

/** The gates of a perk while they are typed: what the form about them holds at a moment. */
export const estimateShape = z.object({ perk: z.uuid(), ...gateFields }).superRefine(checkGateFields);

export type EstimateInput = z.output<typeof estimateShape>;
