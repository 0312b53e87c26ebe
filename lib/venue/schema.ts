import { z } from "zod";
import { isCountry } from "@/lib/brand/places";
import { isTimeZone } from "@/lib/perk/zoned-time";
import type { Point } from "@/lib/place/place";
import type { VenueHours } from "@/lib/venue/hours";
import { northernmost } from "@/lib/venue/mercator";
import { exceptionsFrom, spansFrom } from "@/lib/venue/typed-hours";

// Postgres refuses text with a zero in it.
const line = (ask: string, most: number) =>
  z
    .string({ error: ask })
    .trim()
    .min(1, ask)
    .max(most, `That is too long: ${most} characters at most.`)
    .refine((text) => !text.includes("\0"), ask);

const addressFields = {
  name: line("Write the venue's name.", 80),
  address: line("Write the street and number.", 160),
  city: line("Write the city.", 80),
  country: z.string({ error: "Choose a country." }).refine(isCountry, "Choose a country from the list."),
  timeZone: z
    .string({ error: "Choose the time zone." })
    .refine(isTimeZone, "Choose the time zone from the list."),
};

export const venueShape = z.object({ brand: z.string(), ...addressFields });

export type VenueInput = z.output<typeof venueShape>;

const dayTrouble = "Write times as in 09:00–12:00, 14:00–22:00; or all day; or closed.";

const day = z
  .string()
  .max(120, dayTrouble)
  .optional()
  .transform((typed, context) => {
    const spans = spansFrom(typed ?? "");
    if (!spans) context.addIssue({ code: "custom", message: dayTrouble });
    return { said: Boolean(typed?.trim()), spans: spans ?? [] };
  });

const exceptions = z
  .string()
  .max(3_000, "That is too long: 60 days at most.")
  .optional()
  .transform((typed, context) => {
    const read = exceptionsFrom(typed ?? "");
    if (!read)
      context.addIssue({
        code: "custom",
        message: "Write one day a line, each day once, as in 2026-12-24 09:00–13:00 or 2026-12-25 closed.",
      });
    return read ?? [];
  });

const degrees = (most: number, error: string) =>
  z.number({ error }).min(-most, error).max(most, error).optional();

const editFields = {
  ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day },
  exceptions,
  latitude: degrees(
    northernmost,
    `Write degrees north of the equator, from -${northernmost} to ${northernmost}, as in 38.7223.`,
  ),
  longitude: degrees(180, "Write degrees east of Greenwich, from -180 to 180, as in -9.1393."),
};

/** What the form of a venue sends: hours are null where nothing is said of any day, the point where there is none. */
export const editVenueShape = z
  .object({ brand: z.string(), venue: z.uuid(), ...addressFields, ...editFields })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ["latitude"],
    error: "Write both numbers, or neither.",
  })
  .transform(({ monday, tuesday, wednesday, thursday, friday, saturday, sunday, ...typed }) => {
    const { exceptions: unusual, latitude, longitude, ...rest } = typed;
    const days = [monday, tuesday, wednesday, thursday, friday, saturday, sunday] as const;
    const week: VenueHours["week"] = [
      ...([monday.spans, tuesday.spans, wednesday.spans, thursday.spans, friday.spans] as const),
      ...([saturday.spans, sunday.spans] as const),
    ];
    const isSaid = days.some(({ said }) => said) || unusual.length > 0;
    const point: Point | null =
      latitude === undefined || longitude === undefined ? null : { latitude, longitude };
    return { ...rest, point, hours: isSaid ? { week, exceptions: unusual } : null };
  });

export type EditVenueInput = z.output<typeof editVenueShape>;

export const removeVenueShape = z.object({ brand: z.string(), venue: z.uuid() });
