import { expect, test } from "vitest";
import { destinationsFor } from "@/components/shell/destinations";

const labels = (user: Parameters<typeof destinationsFor>[0]) =>
  destinationsFor(user).map(({ label }) => label);
const member = ["Perks", "Score", "Links", "Wallet"];
const brands = [{ slug: "quiet-hour", name: "Quiet Hour" }];

test.each([
  ["a visitor", null, ["Perks", "How it works"]],
  ["a member", { admin: false, brands: [] }, member],
  ["a teammate of a brand", { admin: false, brands }, [...member, "Brand"]],
  ["a moderator", { admin: true, brands: [] }, [...member, "Admin"]],
  ["somebody who is all of it", { admin: true, brands }, [...member, "Brand", "Admin"]],
])("the navigation leads %s only where they may go", (_, user, expected) => {
  expect(labels(user)).toEqual(expected);
});
