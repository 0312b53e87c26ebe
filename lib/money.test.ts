import { expect, test } from "vitest";
import { moneyText } from "./money";

test.each([
  [2500, "EUR", "€25"],
  [2550, "EUR", "€25.50"],
  [1, "USD", "$0.01"],
  [120_000, "JPY", "¥1,200"],
  [999_999_999, "GBP", "£9,999,999.99"],
])("%i hundredths of %s are %s", (cents, currency, text) => {
  expect(moneyText(cents, currency)).toBe(text);
});
