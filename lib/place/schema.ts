import { z } from "zod";
import { isCountry } from "@/lib/brand/places";

const whichCity = "Write the city where you are, or the nearest large one.";

/** The name of a city as typed. Postgres refuses text with a zero in it. */
export const typedCity = z
  .string({ error: whichCity })
  .trim()
  .min(1, whichCity)
  .max(100, "That is too long for a city: 100 characters at most.")
  .refine((text) => !text.includes("\0"), whichCity);

export const placeShape = z.object({
  city: typedCity,
  country: z.string({ error: "Choose a country." }).refine(isCountry, "Choose a country from the list."),
});

export type PlaceInput = z.output<typeof placeShape>;

export const removePlaceShape = z.object({});
