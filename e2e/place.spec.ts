import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { newBrand, newMember, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

test("a member says where they are, claims a perk of that place, and removes the place again", async ({
  page,
}) => {
  const near = { name: "Lisbon", country: "PT", latitude: 38.7227, longitude: -9.1449 };
  const perk = await newPerk(await newBrand(), { more: { gatePlace: { near, km: 60 } } });
  const member = await newMember();
  await signInAs(page.context(), member);
  await page.goto(`/perks/${perk}`);
  await expect(page.getByText(/within 60 km of Lisbon, Portugal, and you have not said/)).toBeVisible();
  await page.getByRole("link", { name: "Say where you are" }).click();

  await page.getByLabel("Country").selectOption("PT");
  await page.getByLabel("City").fill("Atlantis");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText(/We do not know a city called Atlantis there/)).toBeVisible();
  await page.getByLabel("City").fill("setubal");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("You said that you are in Setubal, Portugal.")).toBeVisible();

  await page.goto(`/perks/${perk}`);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page).toHaveURL(/\/wallet\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/you were in Setubal, Portugal, \d+ km away/)).toBeVisible();

  await page.goto("/place");
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("You removed your place.")).toBeVisible();
  expect(await db.memberPlace.findUnique({ where: { userId: member } })).toMatchObject({ city: null });
});
