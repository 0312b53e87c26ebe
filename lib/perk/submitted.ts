import { z } from "zod";
import { type BrandRow, type PerkView, perkView, untouched } from "@/lib/perk/view";
import { placeGate } from "@/lib/place/place";
import { CodeSource, PerkKind, PerkMode } from "@/prisma/generated/enums";

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
  // What was handed in before there were these has none of them.
  gateTopic: z.string().nullable().default(null),
  gateTopicScore: z.number().nullable().default(null),
  gatePlace: placeGate.nullable().default(null),
  gateMemberDays: z.number().nullable().default(null),
  mode: z.enum(PerkMode).default("FIRST_COME"),
  waves: z
    .array(z.object({ from: z.iso.datetime(), gate: z.number() }))
    .nullable()
    .default(null),
  drawAt: z.iso.datetime().nullable().default(null),
  waitlist: z.boolean().default(false),
  offerHours: z.number().default(48),
  stock: z.number(),
  openPercent: z.number(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  usableDays: z.number(),
  // Perks that were handed in before there were guests have none.
  guestsMost: z.number().default(0),
  delivers: z.boolean().default(false),
  // Perks that were handed in before there were codes have none.
  codeSource: z.enum(CodeSource).default("NONE"),
  codeHelp: z.string().default(""),
  percentOff: z.number().nullable().default(null),
  offCents: z.number().nullable().default(null),
});

export type SubmittedPerk = z.output<typeof submittedPerk>;

/** The same as a perk's row has it. */
type Stored<Fields> = {
  [Key in keyof Fields]: Key extends "opensAt" | "closesAt"
    ? Date
    : Key extends "drawAt"
      ? Date | null
      : Key extends "gatePlace" | "waves"
        ? unknown
        : Fields[Key];
};

/** Freezes a perk's row for its submission. */
export function submittedFrom(row: Stored<SubmittedPerk>): SubmittedPerk {
  return submittedPerk.parse({
    ...row,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    drawAt: row.drawAt?.toISOString() ?? null,
  });
}

/** What was handed in, as a member would see it with nothing claimed yet. */
export function submittedView(
  content: SubmittedPerk,
  { id, brand }: { id: string; brand: BrandRow },
  now: Date,
): PerkView {
  const opensAt = new Date(content.opensAt);
  const closesAt = new Date(content.closesAt);
  const drawAt = content.drawAt === null ? null : new Date(content.drawAt);
  // Where it lies and when it is open is the venue's own, whatever was handed in.
  const venue = content.venue && { ...content.venue, latitude: null, longitude: null, hours: null };
  const campaign = { brand, pausedAt: null };
  const times = { opensAt, closesAt, drawAt };
  const row = { ...content, ...times, id, venue, draw: null, campaign, pausedAt: null };
  return perkView(row, untouched(content), now);
}
