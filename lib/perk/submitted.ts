import { z } from "zod";
import { PerkKind } from "@/prisma/generated/enums";

/** A perk's fields as they were handed in, kept as JSON in `Submission.content`. Times are UTC, as ISO 8601. */
export const submittedPerk = z.object({
  kind: z.enum(PerkKind),
  title: z.string(),
  benefit: z.string(),
  terms: z.string(),
  valueCents: z.number(),
  currency: z.string(),
  venueId: z.string().nullable(),
  pictureId: z.string().nullable(),
  gateScore: z.number().nullable(),
  stock: z.number(),
  openPercent: z.number(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  usableDays: z.number(),
});

export type SubmittedPerk = z.output<typeof submittedPerk>;

type Frozen<Fields> = { [Key in keyof Fields]: Key extends "opensAt" | "closesAt" ? Date : Fields[Key] };

/** Freezes a perk's row for its submission. */
export function submittedFrom(row: Frozen<SubmittedPerk>): SubmittedPerk {
  return submittedPerk.parse({
    ...row,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
  });
}
