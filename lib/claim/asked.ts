import { z } from "zod";
import { dayInWords, isDay, nightsBetween, type UsableSpan } from "@/lib/claim/days";
import { guestsInWords } from "@/lib/claim/guests";
import type { PerkKind } from "@/prisma/generated/enums";

/** A perk as far as its kind asks something of whoever claims it. */
export interface AskingPerk {
  readonly kind: PerkKind;
  /** How many guests one claim can name. */
  readonly guestsMost: number;
  /** Whether one can have it sent. */
  readonly delivers: boolean;
  /** When what is claimed now can be used, on the calendar of the place. */
  readonly days: UsableSpan;
}

/** What was asked at a claim and is kept with it. */
export const askedShape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("LOUNGE"), visitDate: z.string(), guests: z.int() }),
  z.object({
    ...{ kind: z.literal("BOARDING"), flight: z.string(), flightDate: z.string() },
    bookingReference: z.string(),
  }),
  z.object({
    ...{ kind: z.literal("HOTEL"), arrival: z.string(), departure: z.string(), confirmation: z.string() },
  }),
  // The address is null for whoever comes for it.
  z.object({
    ...{ kind: z.enum(["EVENT", "SAMPLE"]), handover: z.enum(["FETCH", "SEND"]) },
    address: z.string().nullable(),
  }),
]);

export type Asked = z.output<typeof askedShape>;

/** The names of all fields that some kind asks for. */
export type AskedField = Exclude<
  Asked extends infer One ? (One extends Asked ? keyof One : never) : never,
  "kind"
>;

/** What is typed into those fields, before anybody knows the perk's kind. */
const typed = z.string().max(100).optional();
export const askedFields = {
  ...{ visitDate: typed, guests: typed, flight: typed, flightDate: typed, bookingReference: typed },
  ...{ arrival: typed, departure: typed, confirmation: typed, handover: typed },
  address: z.string().max(1_000).optional(),
} satisfies Record<AskedField, z.ZodType>;

export type AskedInput = { readonly [Field in AskedField]?: string | undefined };

/** What is wrong with each field, ready to be read beside it. */
export type AskedTroubles = { readonly [Field in AskedField]?: string };

const longestStayNights = 60;

const plain = (text: string) => text.toUpperCase().replaceAll(/[\s-]/g, "");

function day(missing: string, { first, last }: UsableSpan) {
  const when =
    first === last
      ? `It can be used on ${dayInWords(first)} only.`
      : `Choose a day from ${dayInWords(first)} to ${dayInWords(last)}: it can be used then.`;
  return z
    .string({ error: missing })
    .refine(isDay, { error: missing, abort: true })
    .refine((chosen) => chosen >= first && chosen <= last, when);
}

function code(example: string, most: RegExp) {
  return z.string({ error: example }).transform(plain).pipe(z.string().regex(most, example));
}

const flightText = "Write the flight's number as on the ticket, as in LH 1234.";

/** An airline's two or three symbols and up to four digits, with a letter for some extra flights: `LH 1234`. */
const flight = code(flightText, /^([A-Z]{2,3}|[A-Z]\d|\d[A-Z])\d{1,4}[A-Z]?$/).transform((number) =>
  number.replace(/^([A-Z]{3}(?=\d)|..)/, "$1 "),
);

function lounge({ guestsMost, days }: AskingPerk) {
  const howMany = `You can bring up to ${guestsInWords(guestsMost)}.`;
  const guests = z.coerce.number({ error: howMany }).int(howMany).min(0, howMany).max(guestsMost, howMany);
  return z.object({
    visitDate: day("Choose the day of your visit.", days),
    guests:
      guestsMost === 0
        ? z
            .string()
            .optional()
            .transform(() => 0)
        : guests.default(0),
  });
}

function boarding({ days }: AskingPerk) {
  return z.object({
    flight,
    flightDate: day("Choose the day of your flight.", days),
    bookingReference: code(
      "A booking reference has 5 to 8 letters and digits, as in X7KQ2P.",
      /^[A-Z0-9]{5,8}$/,
    ),
  });
}

function hotel({ days }: AskingPerk) {
  const leaving = "Choose the day on which you leave.";
  return z
    .object({
      arrival: day("Choose the day on which you arrive.", days),
      departure: z.string({ error: leaving }).refine(isDay, leaving),
      confirmation: code(
        "A confirmation number has 4 to 20 letters and digits, as in HX40718822.",
        /^[A-Z0-9]{4,20}$/,
      ),
    })
    .refine(({ arrival, departure }) => departure > arrival, {
      path: ["departure"],
      error: "You leave after you arrive. Choose a later day.",
    })
    .refine(({ arrival, departure }) => nightsBetween(arrival, departure) <= longestStayNights, {
      path: ["departure"],
      error: `A stay has ${longestStayNights} nights at most.`,
    });
}

const addressText = "Write the name and the address that it goes to, in 10 to 400 characters.";

const delivery = z
  .object({
    handover: z.enum(["FETCH", "SEND"], { error: "Choose how you get it." }),
    address: z.string().trim().max(400, addressText).default(""),
  })
  .refine(({ handover, address }) => handover === "FETCH" || address.length >= 10, {
    path: ["address"],
    error: addressText,
  })
  // An address that nobody needs is not kept.
  .transform(({ handover, address }) => ({ handover, address: handover === "SEND" ? address : null }));

/** The shape of what a perk asks for; null where it asks for nothing. */
function shapeOf(perk: AskingPerk) {
  switch (perk.kind) {
    case "LOUNGE":
      return lounge(perk);
    case "BOARDING":
      return boarding(perk);
    case "HOTEL":
      return hotel(perk);
    case "EVENT":
    case "SAMPLE":
      return perk.delivers ? delivery : null;
    default:
      return null;
  }
}

/**
 * What a claim keeps of what was typed, in one form (`LH 1234`, no spaces in a reference), or what is wrong with which
 * field. Null where the perk asks for nothing: then nothing that was typed is kept.
 */
export function askedFrom(
  perk: AskingPerk,
  input: AskedInput,
): { readonly asked: Asked | null } | { readonly troubles: AskedTroubles } {
  const shape = shapeOf(perk);
  if (!shape) return { asked: null };
  // A claim's input holds more than this; what was left empty was not told.
  const names = Object.keys(askedFields) as AskedField[];
  const filled = Object.fromEntries(
    names.flatMap((name) => (input[name]?.trim() ? [[name, input[name]]] : [])),
  );
  const parsed = shape.safeParse(filled);
  if (parsed.success) return { asked: askedShape.parse({ kind: perk.kind, ...parsed.data }) };
  const troubles: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) troubles[String(path[0])] ??= message;
  return { troubles };
}

/** How many people a claim may bring. */
export function guestsOf(asked: Asked | null): number {
  return asked?.kind === "LOUNGE" ? asked.guests : 0;
}
