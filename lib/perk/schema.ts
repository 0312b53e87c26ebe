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

const perkFields = z.object({
  /** The brand's slug; the gate reads it too. */
  brand: z.string(),
  /** The draft that is edited; a new one without it. */
  perk: z.uuid().optional(),
  campaign: z.uuid({ error: "Choose the campaign that the perk belongs to." }),
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
  ...gateFields,
  stock: wholeNumber("The stock", 1, perkLimits.stock),
  openPercent: wholeNumber("The open pool's share in percent", 5, 100),
  opens: localDateTime("Choose the day and time when the perk opens."),
  closes: localDateTime("Choose the day and time when the perk closes."),
  ...modeFields,
  usableDays: wholeNumber("The number of days to use it", 1, perkLimits.usableDays),
  /** How many guests one claim can name; none unless told. */
  guestsMost: wholeNumber("The number of guests", 0, mostGuests).default(0),
  /** Whether one can have it sent. */
  delivers: z.literal("on").optional(),
  offlineUse: z
    .enum(OfflineUse, { error: "Choose whether staff may let people in without network." })
    .default("LOW_VALUE"),
});

/** What the form of a perk sends. Times are the clock's in the venue's zone (UTC without a venue). */
export const perkShape = perkFields
  .refine(({ kind, guestsMost }) => kind === "LOUNGE" || guestsMost === 0, {
    path: ["guestsMost"],
    error: "Only lounge access has guests. Leave this empty.",
  })
  .refine(({ kind, delivers }) => !delivers || kind === "EVENT" || kind === "SAMPLE", {
    path: ["delivers"],
    error: "Only samples and what belongs to an event can be sent.",
  })
  .superRefine(checkGateFields)
  .superRefine(checkModeFields);

export type PerkInput = z.output<typeof perkShape>;

const stock = wholeNumber("The stock", 1, perkLimits.stock);

/** What the form of an approved perk's stock sends. */
export const stockShape = z.object({ brand: z.string(), perk: z.uuid(), stock });

export type StockInput = z.output<typeof stockShape>;

/** What the smaller forms about one perk send. */
export const onePerkShape = z.object({ brand: z.string(), perk: z.uuid() });

export const perkPictureShape = onePerkShape.extend({ picture: pictureFile });
