import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { perkShape } from "./schema";

const good = {
  brand: "meridian",
  campaign: "0193a0b0-0000-7000-8000-000000000001",
  kind: "LOUNGE",
  title: "An evening in the lounge",
  benefit: "",
  terms: "",
  value: "25",
  currency: "EUR",
  venue: "",
  gateScore: "",
  stock: "100",
  openPercent: "20",
  opens: "2026-11-02T09:00",
  closes: "2026-11-05T18:00",
  usableDays: "30",
};

function parse(changes: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...changes })) form.set(name, value);
  return parseWithZod(form, { schema: perkShape });
}

test("a form filled in as far as a draft needs it is taken", () => {
  const { value } = parse({}) as { value?: unknown };
  expect(value).toMatchObject({ value: 2500, stock: 100, benefit: "", terms: "" });
  expect(value).toMatchObject({ venue: undefined, gateScore: undefined });
});

test.each([
  ["0", 0],
  ["25,5", 2550],
  ["19.99", 1999],
  ["9999999.99", 999_999_999],
])("an amount of %s is %i cents", (value, cents) => {
  expect(parse({ value })).toMatchObject({ value: { value: cents } });
});

test.each([
  ["title", "", "Give the perk a title."],
  ["title", "ab", "Give the perk a title of at least 3 characters."],
  ["title", "a".repeat(81), "The title is too long: 80 characters at most."],
  ["benefit", "a".repeat(601), "The text of what one gets is too long: 600 characters at most."],
  ["terms", "a".repeat(4001), "The text of the terms is too long: 4,000 characters at most."],
  ["kind", "YACHT", "Choose what kind of perk it is."],
  ["campaign", "", "Choose the campaign that the perk belongs to."],
  ["value", "", "Write what the perk is worth, as in 25 or 25.50."],
  ["value", "-5", "Write what the perk is worth as a plain number, as in 25 or 25.50."],
  ["value", "1e9", "Write what the perk is worth as a plain number, as in 25 or 25.50."],
  ["currency", "XXX", "Choose a currency."],
  ["venue", "anywhere", "Choose one from the list."],
  ["gateScore", "0", "The gate is a whole number from 1 to 100."],
  ["gateScore", "101", "The gate is a whole number from 1 to 100."],
  ["gateScore", "high", "The gate is a whole number from 1 to 100."],
  ["stock", "", "The stock is a whole number from 1 to 100,000."],
  ["stock", "0", "The stock is a whole number from 1 to 100,000."],
  ["stock", "100001", "The stock is a whole number from 1 to 100,000."],
  ["stock", "1.5", "The stock is a whole number from 1 to 100,000."],
  ["openPercent", "4", "The open pool's share in percent is a whole number from 5 to 100."],
  ["openPercent", "101", "The open pool's share in percent is a whole number from 5 to 100."],
  ["opens", "", "Choose the day and time when the perk opens."],
  ["closes", "tomorrow", "Choose the day and time when the perk closes."],
  ["usableDays", "366", "The number of days to use it is a whole number from 1 to 365."],
])("%s %j is refused in words", (field, typed, sentence) => {
  expect(parse({ [field]: typed }).reply().error).toEqual({ [field]: [sentence] });
});

test.each([
  ["gateScore", "1"],
  ["gateScore", "100"],
  ["stock", "1"],
  ["stock", "100000"],
  ["openPercent", "5"],
  ["openPercent", "100"],
  ["usableDays", "1"],
  ["usableDays", "365"],
  ["title", "abc"],
])("%s %s is just inside", (field, typed) => {
  expect(parse({ [field]: typed }).status).toBe("success");
});
