import { z } from "zod";
import { pictureFile } from "@/lib/brand/schema";
import { mostGuests } from "@/lib/claim/guests";
import { checkGateFields, gateFields } from "@/lib/perk/gate-fields";
import { checkModeFields, localDateTime, modeFields } from "@/lib/perk/mode-fields";
import { wholeNumber } from "@/lib/whole-number";
import { OfflineUse, PerkKind } from "@/prisma/generated/enums";

/** What perks may be worth money in. */
export const currencies = ["EUR", "USD", "GBP", "CAD", "BRL", "KES", "JPY", "CHF", "SEK"] as const;

export const perkLimits = { title: 80, benefit: 600, terms: 4000, stock: 100_000, usableDays: 365 } as const;

const text = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what} is too long: ${most.toLocaleString("en")} characters at most.`)
    .default("");

/** An amount as people type it, `25`, `25.5` or `25,50`, as hundredths. */
const amountInCents = z
  .string({ error: "Write what the perk is worth, as in 25 or 25.50." })
  .trim()
  .regex(/^\d{1,7}([.,]\d{1,2})?$/, "Write what the perk is worth as a plain number, as in 25 or 25.50.")
  .transform((typed) => Math.round(Number(typed.replace(",", ".")) * 100));

const rowId = z.uuid("Choose one from the list.");

/** What it is: the first step of a perk's form. */
export const offerFields = {
  kind: z.enum(PerkKind, { error: "Choose what kind of perk it is." }),
  title: z
    .string({ error: "Give the perk a title." })
    .trim()
    .min(3, "Give the perk a title of at least 3 characters.")
    .max(perkLimits.title, `The title is too long: ${perkLimits.title} characters at most.`),
  benefit: text("The text of what one gets", perkLimits.benefit),
  terms: text("The text of the terms", perkLimits.terms),
  value: amountInCents,
  currency: z.enum(currencies, { error: "Choose a currency." }),
  /** None for a perk that is used online. */
  venue: rowId.optional(),
  /** How many guests one claim can name; none unless told. */
  guestsMost: wholeNumber("The number of guests", 0, mostGuests).default(0),
  /** Whether one can have it sent. */
  delivers: z.literal("on").optional(),
};

/** For whom it is: the second step. */
export const whomFields = {
  ...gateFields,
  openPercent: wholeNumber("The open pool's share in percent", 5, 100),
};

/** How many there are, when, and in which order: the third step. */
export const supplyFields = {
  stock: wholeNumber("The stock", 1, perkLimits.stock),
  opens: localDateTime("Choose the day and time when the perk opens."),
  closes: localDateTime("Choose the day and time when the perk closes."),
  ...modeFields,
  usableDays: wholeNumber("The number of days to use it", 1, perkLimits.usableDays),
  offlineUse: z
    .enum(OfflineUse, { error: "Choose whether staff may let people in without network." })
    .default("LOW_VALUE"),
};

const ofCampaign = {
  /** The brand's slug; the gate reads it too. */
  brand: z.string(),
  /** The draft that is edited; a new one without it. */
  perk: z.uuid().optional(),
  campaign: z.uuid({ error: "Choose the campaign that the perk belongs to." }),
};

function checkOfferFields(
  { kind, guestsMost, delivers }: z.output<z.ZodObject<typeof offerFields>>,
  context: z.core.$RefinementCtx,
): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message, input: kind });
  if (kind !== "LOUNGE" && guestsMost > 0)
    wrong("guestsMost", "Only lounge access has guests. Leave this empty.");
  if (delivers && kind !== "EVENT" && kind !== "SAMPLE")
    wrong("delivers", "Only samples and what belongs to an event can be sent.");
}

/** A whole perk as it is typed. Times are the clock's in the venue's zone (UTC without a venue). */
export const perkShape = z
  .object({ ...ofCampaign, ...offerFields, ...whomFields, ...supplyFields })
  .superRefine(checkOfferFields)
  .superRefine(checkGateFields)
  .superRefine(checkModeFields);

export type PerkInput = z.output<typeof perkShape>;

/** What the form about each step sends. */
export const offerShape = z.object({ ...ofCampaign, ...offerFields }).superRefine(checkOfferFields);
export const whomShape = z
  .object({ brand: z.string(), perk: z.uuid(), ...whomFields })
  .superRefine(checkGateFields);
export const supplyShape = z
  .object({ brand: z.string(), perk: z.uuid(), ...supplyFields })
  .superRefine(checkModeFields);

const stock = wholeNumber("The stock", 1, perkLimits.stock);

/** What the form of an approved perk's stock sends. */
export const stockShape = z.object({ brand: z.string(), perk: z.uuid(), stock });

export type StockInput = z.output<typeof stockShape>;

/** What the smaller forms about one perk send. */
export const onePerkShape = z.object({ brand: z.string(), perk: z.uuid() });

export const perkPictureShape = onePerkShape.extend({ picture: pictureFile });
