import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { reserveUnits } from "@/lib/billing/perk-money";
import { postEntry } from "@/lib/billing/post-entry";
import { redeemClaim } from "@/lib/claim/redeem-claim";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { codeOfClaim } from "./fixtures/claim-code";
import { claimInBrowser } from "./fixtures/claim-in-browser";
import { newBrand, newMember, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";
import { value } from "./fixtures/result";

const main = (page: Page) => page.getByRole("main");

/** What stands beside a name in a list of figures. */
const figure = (page: Page, name: string) =>
  main(page)
    .locator("dl > div", { has: page.getByText(name, { exact: true }) })
    .getByRole("definition")
    .first();

const step = (page: Page, name: string) =>
  main(page).locator("ol > li", { has: page.getByText(name, { exact: true }) });

async function countedAs(perk: string, seen: number, opened: number): Promise<void> {
  await expect
    .poll(async () =>
      (await db.perkDay.findMany({ where: { perkId: perk } })).map((day) => [day.seen, day.opened]),
    )
    .toEqual([[seen, opened]]);
}

test("what a visitor and a member do with a perk is what its brand reads, its owner with the money", async ({
  browser,
  app,
}) => {
  test.setTimeout(150_000);
  const brand = await newBrand("OWNER");
  const opensAt = new Date(Date.now() - 10 * 86_400_000);
  // Perks of other tests may stand in the same marketplace.
  const title = `Lounge visit ${randomUUID()}`;
  const perk = await newPerk(brand, {
    stock: 4,
    openPercent: 50,
    gateScore: 30,
    opensAt,
    more: { feeCents: 200, title },
  });
  const { campaignId } = brand;
  await db.$transaction(async (tx) => {
    value(await postEntry(tx, { campaignId, move: "fund", cents: 800, key: randomUUID() }));
    value(await reserveUnits(tx, { id: perk, campaignId, feeCents: 200 }, 4, perk));
  });

  const atHome = await browser.newContext({ baseURL: app.url });
  const visitor = await atHome.newPage();
  await visitor.goto("/perks");
  const card = main(visitor).getByRole("link", { name: title });
  await card.scrollIntoViewIfNeeded();
  await countedAs(perk, 1, 0);
  await card.click();
  await countedAs(perk, 1, 1);
  // The same again counts for nothing.
  await visitor.reload();
  await visitor.goto("/perks");

  const member = await newMember(44);
  const signedIn = await browser.newContext({ baseURL: app.url });
  await signInAs(signedIn, member);
  const pass = await claimInBrowser(await signedIn.newPage(), perk);
  await countedAs(perk, 2, 2);
  const code = await codeOfClaim(pass.slice("/wallet/".length));
  const presented = { brand: brand.slug, venue: brand.venueId, code, nonce: randomUUID() };
  value(await redeemClaim(brand.staff, presented));

  const office = await browser.newContext({ baseURL: app.url });
  await signInAs(office, brand.staff.userId);
  const page = await office.newPage();
  await page.goto(`/brand/${brand.slug}`);
  await main(page).getByRole("link", { name: "Results" }).click();
  await expect(main(page).getByRole("heading", { level: 1, name: "Results" })).toBeVisible();
  await expect(step(page, "Seen")).toContainText(/^Seen2/);
  await expect(step(page, "Opened")).toContainText("100 % of those who saw it2");
  await expect(step(page, "Claimed")).toContainText("50 % of those who opened it1");
  await expect(step(page, "Redeemed")).toContainText("100 % of what was claimed1");
  await expect(figure(page, "Cost")).toHaveText("€2");
  await expect(figure(page, "Cost per redemption")).toHaveText("€2");
  await expect(figure(page, "Revenue")).toHaveText("€0");
  await expect(figure(page, "Return")).toHaveText("−100 %");
  await expect(main(page).getByText("Not enough yet").first()).toBeVisible();

  const orders = (lines: string) => ({
    ...{ name: "orders.csv", mimeType: "text/csv" },
    buffer: Buffer.from(`code;amount;currency;date\n${lines}\n`),
  });
  const today = new Date().toISOString().slice(0, 10);
  await page
    .getByLabel("File of orders")
    .setInputFiles(orders(`${code};12,50;EUR;${today}\nOTHER;1;EUR;${today}`));
  await page.getByRole("button", { name: "Look at the file" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Line 3 has a code of which no redeemed claim");
  await page.getByLabel("File of orders").setInputFiles(orders(`${code};12,50;EUR;${today}`));
  await page.getByRole("button", { name: "Look at the file" }).click();
  await expect(main(page).getByText("1 order worth €12.50.")).toBeVisible();
  await expect(figure(page, "Revenue")).toHaveText("€0");
  await page.getByRole("button", { name: "Count these orders" }).click();
  await expect(figure(page, "Revenue")).toHaveText("€12.50");
  // (12.50 - 2) / 2
  await expect(figure(page, "Return")).toHaveText("525 %");
  await page.getByRole("button", { name: "Look at the file" }).click();
  await expect(main(page).getByText("There is no new order. 1 order of claims that have one")).toBeVisible();

  const fileOf = async (of: Page) => {
    const address = await main(of).getByRole("link", { name: "Get as CSV" }).getAttribute("href");
    return (await of.context().request.get(address ?? "")).text();
  };
  const file = await fileOf(page);
  expect(file).toMatch(/^\uFEFFtable,part,seen,opened,claimed,redeemed,cost EUR,orders EUR,revenue EUR\r\n/);
  expect(file).toMatch(/\r\nwhole,[^,]*,2,2,1,1,2,1,12.5\r\n/);
  expect(file).toContain("by venue,Rossio,,,,not shown,not shown,not shown,not shown");

  // Narrowed to a day on which one person claimed, nothing tells of that one.
  await page.getByLabel("From", { exact: true }).fill(today);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/from=/);
  await expect(step(page, "Claimed")).toContainText("not shown");

  const editor = await newMember();
  await db.teammate.create({ data: { brandId: brand.staff.brandId, userId: editor, role: "EDITOR" } });
  const desk = await browser.newContext({ baseURL: app.url });
  await signInAs(desk, editor);
  const other = await desk.newPage();
  const results = `/brand/${brand.slug}/campaigns/${campaignId}/results`;
  await other.goto(results);
  await expect(step(other, "Redeemed")).toContainText("100 % of what was claimed1");
  await expect(main(other)).not.toContainText(/€|EUR|Revenue|Cost|File of orders/);
  expect(await (await desk.request.get(results)).text()).not.toMatch(/€|12\.50|1250/);
  expect(await fileOf(other)).toMatch(/^\uFEFFtable,part,seen,opened,claimed,redeemed\r\n/);
  const sent = { data: `code,amount,currency,date\n${code},9,EUR,${today}`, maxRedirects: 0 };
  const refused = await desk.request.post(
    `/api/brand/${brand.slug}/campaigns/${campaignId}/orders?keep=1`,
    sent,
  );
  expect(refused.status()).toBe(404);
});
