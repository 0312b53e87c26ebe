import { z } from "zod";
import { isCountry } from "@/lib/brand/places";
import { typedCity } from "@/lib/place/schema";
import { isTopic } from "@/lib/topic/topics";
import { wholeNumber } from "@/lib/whole-number";

/** Where people have to be, as the form of a perk asks it. */
export const placeKinds = ["ANYWHERE", "NEAR", "COUNTRIES"] as const;

const listCountries = "List countries by their two letters, with commas between, as in PT, ES.";

const countryList = z
  .string()
  .max(300, listCountries)
  .transform((typed) => [
    ...new Set(
      typed
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .refine((codes) => codes.length > 0 && codes.length <= 60 && codes.every(isCountry), listCountries);

/** The gates of a perk as its form sends them. */
export const gateFields = {
  /** None when nobody needs a score. */
  gateScore: wholeNumber("The gate", 1, 100).optional(),
  gateTopic: z.string().refine(isTopic, "Choose a topic from the list.").optional(),
  gateTopicScore: wholeNumber("The score in the topic", 1, 100).optional(),
  gatePlaceKind: z.enum(placeKinds, { error: "Choose where people have to be." }).default("ANYWHERE"),
  gateKm: wholeNumber("The distance in kilometres", 1, 5_000).optional(),
  /** Without it, the venue's city. */
  gateCity: typedCity.optional(),
  gateCountry: z.string().refine(isCountry, "Choose a country from the list.").optional(),
  gateCountries: countryList.optional(),
  gateMemberDays: wholeNumber("The days of membership", 1, 3_650).optional(),
};

export type GateInput = z.output<z.ZodObject<typeof gateFields>>;

/** What only several fields together say; each trouble is told at the field that lacks. */
export function checkGateFields(typed: GateInput, context: z.core.$RefinementCtx): void {
  const lacks = (field: keyof GateInput, message: string) =>
    context.addIssue({ code: "custom", path: [field], message, input: typed });
  const { gateTopic, gateTopicScore, gatePlaceKind, gateKm, gateCity, gateCountry, gateCountries } = typed;
  if (gateTopic && gateTopicScore === undefined)
    lacks("gateTopicScore", "Write the least score in the topic.");
  if (!gateTopic && gateTopicScore !== undefined)
    lacks("gateTopic", "Choose the topic that the score is in.");
  if (gatePlaceKind === "NEAR" && gateKm === undefined) lacks("gateKm", "Write how far away people may be.");
  if (gatePlaceKind === "NEAR" && gateCity && !gateCountry)
    lacks("gateCountry", "Choose the city's country.");
  if (gatePlaceKind === "COUNTRIES" && !gateCountries) lacks("gateCountries", listCountries);
}
