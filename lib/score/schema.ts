import { z } from "zod";

/** What the forms about one version of the formula send. */
export const formulaShape = z.object({ version: z.string().min(1).max(20) });

export type FormulaInput = z.output<typeof formulaShape>;
