import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { newBrand, newMembers } from "./fixtures/marketplace";
import { test } from "./fixtures/money-test";
import { signInAs } from "./fixtures/people";

const main = (page: Page) => page.getByRole("main");
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
const goOn = (page: Page) => page.getByRole("button", { name: "Save and go on" }).click();

async function writeOffer(page: Page, title: string): Promise<void> {
  await page.getByRole("combobox", { name: "Kind" }).selectOption("EVENT");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "What one gets" }).fill("An evening with tea and music.");
  await page
    .getByRole("textbox", { name: "Terms" })
    .fill("One visit for each person, on the evening itself.");
  await page.getByRole("textbox", { name: "Worth to its holder" }).fill("20");
}

test("a campaign of two perks is made in steps, over a closed tab, up to its hand-in and a copy", async ({
  context,
}) => {
  test.setTimeout(150_000);
  await newMembers(40, 20);
  await newMembers(60, 60);
  const brand = await newBrand("OWNER");
  await signInAs(context, brand.staff.userId);
  let page = await context.newPage();

  await page.goto(`/brand/${brand.slug}`);
  await main(page).getByRole("link", { name: "New campaign" }).first().click();
  await main(page).getByLabel("Name").fill("Tea in winter");
  await main(page).getByLabel("What it is for").fill("People who write about tea come to us.");
  await page.getByRole("button", { name: "Create it and write its first perk" }).click();
  await expect(page).toHaveURL(/\/perks\/new/);

  // The tab is closed before anything is saved: what was typed is there again, and is saved then.
  await writeOffer(page, "An evening of tea");
  const here = page.url();
  await page.close();
  page = await context.newPage();
  await page.goto(here);
  await expect(main(page).getByText("did not save is in the form again")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("An evening of tea");
  await goOn(page);

  // For whom: by keyboard alone the slider moves the gate, and the estimate follows.
  await expect(page).toHaveURL(/\/whom$/);
  await expect(main(page).getByText(/Nobody needs a score: all of about \d+ members/)).toBeVisible();
  const slider = page.getByRole("slider", { name: "Gate, as a slider" });
  await slider.focus();
  await slider.press("End");
  await expect(page.getByRole("spinbutton", { name: "Gate: the least score" })).toHaveValue("100");
  await expect(main(page).getByText(/^Fewer than 20 members of \d+ pass this gate\.$/)).toBeVisible();
  for (let press = 0; press < 4; press += 1) await slider.press("PageDown");
  await expect(slider).toHaveAttribute("aria-valuetext", "a score of 60");
  await expect(main(page).getByText(/^About 60 members of \d+ pass this gate\.$/)).toBeVisible();
  await expect(main(page).getByText("never fewer than 20 together")).toBeVisible();
  await page.getByRole("spinbutton", { name: "Gate: the least score" }).fill("101");
  await expect(main(page).getByText("The gate is a whole number from 1 to 100.")).toBeVisible();
  await page.getByRole("spinbutton", { name: "Gate: the least score" }).fill("55");
  await goOn(page);

  await expect(page).toHaveURL(/\/supply$/);
  await page.getByRole("spinbutton", { name: "Stock" }).fill("30");
  await page.getByLabel("Opens").fill(inDays(1));
  await page.getByLabel("Closes").fill(inDays(8));
  await goOn(page);

  // The budget in money, before anything is asked.
  await expect(page).toHaveURL(/\/budget$/);
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  await expect(row("An evening of tea")).toContainText("€3030€1");
  await expect(main(page).getByText("€30 missing")).toBeVisible();

  // A second perk, which lacks its terms.
  await main(page).getByRole("link", { name: "Perks" }).first().click();
  await page.getByRole("link", { name: "Add a perk" }).click();
  await writeOffer(page, "A tasting");
  await page.getByRole("textbox", { name: "Terms" }).fill("");
  await goOn(page);
  await goOn(page);
  await page.getByRole("spinbutton", { name: "Stock" }).fill("10");
  await goOn(page);
  await expect(row("In sum")).toContainText("€40");
  await page.getByRole("link", { name: "Go on to the preview" }).click();

  // As a member sees it, in the width and colours of one's choice; what is missing stands beside.
  await expect(main(page).getByText("1 of 2 perks can be handed in")).toBeVisible();
  await expect(main(page).getByText("Score 55, or the open pool").first()).toBeVisible();
  await page.getByRole("button", { name: "As wide as a phone" }).first().click();
  await page.getByRole("button", { name: "In dark" }).first().click();
  const article = main(page).getByRole("article").first();
  expect((await article.boundingBox())?.width).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(main(page).getByRole("alert")).toContainText(
    "An evening of tea: All units redeemed would cost €30",
  );
  const { id: campaign } = await db.campaign.findFirstOrThrow({ where: { name: "Tea in winter" } });
  const money = { campaignId: campaign, currency: "EUR" };
  await db.ledgerBalance.create({ data: { campaignId: campaign, account: "AVAILABLE", cents: 4_000 } });
  await db.ledgerBalance.create({ data: { campaignId: campaign, account: "OUTSIDE", cents: -4_000 } });
  await db.ledgerEntry.create({
    data: { ...money, from: "OUTSIDE", to: "AVAILABLE", cents: 4_000, key: `test ${campaign}` },
  });
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(main(page).getByText("1 perk is in review.")).toBeVisible();
  await page.getByRole("link", { name: /Write the terms/ }).click();
  await page.getByRole("textbox", { name: "Terms" }).fill("One tasting for each person who claims.");
  await goOn(page);
  await expect(page).toHaveURL(/\/whom$/);

  await page.goto(`/brand/${brand.slug}/campaigns/${campaign}`);
  await expect(main(page).getByLabel("What it is for")).toHaveValue("People who write about tea come to us.");
  await page.getByRole("button", { name: "Copy the campaign" }).click();
  await expect(page.getByRole("heading", { name: "Tea in winter (copy)" })).toBeVisible();
  await goOn(page);
  await expect(main(page).getByText("Draft", { exact: true })).toHaveCount(2);
});
