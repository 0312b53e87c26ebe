import { z } from "zod";
import { type PerkView, perkView, untouched } from "@/lib/perk/view";
import { PerkKind } from "@/prisma/generated/enums";

/** A perk's fields as they were handed in, kept as JSON in `Submission.content`. Times are UTC, as ISO 8601. */
export const submittedPerk = z.object({
  kind: z.enum(PerkKind),
  title: z.string(),
  benefit: z.string(),
  terms: z.string(),
  valueCents: z.number(),
  currency: z.string(),
  venue: z
    .object({
      name: z.string(),
      address: z.string(),
      city: z.string(),
      country: z.string(),
      timeZone: z.string(),
    })
    .nullable(),
  pictureId: z.string().nullable(),
  gateScore: z.number().nullable(),
  stock: z.number(),
  openPercent: z.number(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  usableDays: z.number(),
  // Perks that were handed in before there were guests have none.
  guestsMost: z.number().default(0),
});

export type SubmittedPerk = z.output<typeof submittedPerk>;

type WithDates<Fields> = { [Key in keyof Fields]: Key extends "opensAt" | "closesAt" ? Date : Fields[Key] };

/** Freezes a perk's row for its submission. */
export function submittedFrom(row: WithDates<SubmittedPerk>): SubmittedPerk {
  return submittedPerk.parse({
    ...row,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
  });
}

/** What was handed in, as a member would see it with nothing claimed yet. */
export function submittedView(
  content: SubmittedPerk,
  { id, brand }: { id: string; brand: { slug: string; name: string } },
  now: Date,
): PerkView {
  const opensAt = new Date(content.opensAt);
  const closesAt = new Date(content.closesAt);
  return perkView({ ...content, id, opensAt, closesAt, campaign: { brand } }, untouched(content), now);
}
