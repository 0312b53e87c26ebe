import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { newAdmin } from "./fixtures/brand";
import { codeOfClaim } from "./fixtures/claim-code";
import { claimed } from "./fixtures/claimed";
import { newBrand, newMember, newMembers, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

test("a sample is sent: the member tells the address, staff see it until it is on its way", async ({
  page,
  app,
  browser,
}) => {
  const brand = await newBrand();
  const perk = await newPerk(brand, { kind: "SAMPLE", delivers: true });
  await signInAs(page.context(), await newMember());
  await page.goto(`/perks/${perk}`);
  await page.getByLabel("Send it to me").check();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page.getByText("Write the name and the address that it goes to")).toBeVisible();
  await expect(page.getByLabel("Send it to me")).toBeChecked();
  await page.getByLabel("Name and address").fill("Ada Lovelace\n12 St James's Square\nLondon");
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page).toHaveURL(/\/wallet\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main").getByText("12 St James's Square")).toBeVisible();

  const staff = await browser.newContext({ baseURL: app.url });
  await signInAs(staff, brand.staff.userId);
  const desk = await staff.newPage();
  await desk.goto(`/brand/${brand.slug}/scan`);
  await expect(desk.getByText("12 St James's Square")).toBeVisible();
  await desk.getByRole("button", { name: /^Sent/ }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Yes, it is sent" }).click();
  await expect(desk.getByText("12 St James's Square")).toHaveCount(0);
  await expect(desk.getByText(/sent, code ending in/)).toBeVisible();
  await staff.close();
  await page.reload();
  await expect(
    page
      .getByRole("main")
      .getByText(/Used on/)
      .first(),
  ).toBeVisible();
});

test("a moderator finds a claim by its code and withdraws it; staff read that, and its holder cannot claim again", async ({
  page,
  app,
  browser,
}) => {
  const brand = await newBrand();
  const perk = await newPerk(brand, { stock: 3 });
  const member = await newMember();
  const claim = await claimed(member, perk);
  const code = await codeOfClaim(claim);
  await signInAs(page.context(), await newAdmin());
  await page.goto("/admin/claims");
  await page.getByLabel("The pass's code, or the id on a receipt").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("heading", { name: "Lounge visit" })).toBeVisible();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await page.getByRole("dialog").getByLabel("What happened").fill("Sold to somebody at the door.");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("main").getByText("Sold to somebody at the door.")).toBeVisible();

  const staff = await browser.newContext({ baseURL: app.url });
  await signInAs(staff, brand.staff.userId);
  const desk = await staff.newPage();
  await desk.goto(`/brand/${brand.slug}/scan`);
  await desk.getByLabel("Code", { exact: true }).fill(code);
  await desk.getByRole("button", { name: "Check the code" }).click();
  await expect(desk.getByText(/Withdrawn by Laurel/)).toBeVisible();
  await staff.close();
  const holder = await browser.newContext({ baseURL: app.url });
  await signInAs(holder, member);
  const perkPage = await holder.newPage();
  await perkPage.goto(`/perks/${perk}`);
  await expect(perkPage.getByText(/one for each person/)).toBeVisible();
  await expect(perkPage.getByRole("button", { name: "Claim it" })).toHaveCount(0);
  await holder.close();
});

test("a brand raises the stock of a live perk, and cannot lower it below what is claimed (attack 11)", async ({
  page,
}) => {
  const brand = await newBrand("EDITOR");
  const perk = await newPerk(brand, { stock: 5, openPercent: 100 });
  for (const member of await newMembers(4)) await claimed(member, perk);
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(`/brand/${brand.slug}/perks/${perk}`);
  const units = page.getByLabel("Units in all");
  const change = page.getByRole("button", { name: "Change", exact: true });
  await units.fill("3");
  await change.click();
  await expect(page.getByText("4 units are claimed or used, and nobody's is taken away.")).toBeVisible();
  await expect(units).toHaveValue("3");
  await units.fill("4");
  await change.click();
  await expect(page.getByText("The stock is changed.")).toBeVisible();
  await expect(page.getByText("0 of 4 are free.")).toBeVisible();
  await units.fill("12");
  await change.click();
  await expect(page.getByText("8 of 12 are free.")).toBeVisible();
  expect(await db.unit.count({ where: { perkId: perk } })).toBe(12);
});
