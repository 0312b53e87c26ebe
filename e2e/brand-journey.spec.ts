import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { claimInBrowser } from "./fixtures/claim-in-browser";
import { newMember } from "./fixtures/marketplace";
import { moneySettings, test as moneyTest } from "./fixtures/money-test";
import { signInAs } from "./fixtures/people";
import { type DnsServer, startDns } from "./servers/dns";

const test = moneyTest.extend<object, { dns: DnsServer }>({
  dns: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const dns = await startDns();
      await use(dns);
      await dns.stop();
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ stripe, dns }, use) => use({ ...moneySettings(stripe), LAUREL_DNS_SERVERS: dns.address }),
    { scope: "worker" },
  ],
});

const main = (page: Page) => page.getByRole("main");
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
const goOn = (page: Page) => page.getByRole("button", { name: "Save and go on" }).click();
/** What stands beside a name in a list of figures. */
const figure = (page: Page, name: string) =>
  main(page)
    .locator("dl > div", { has: page.getByText(name, { exact: true }) })
    .getByRole("definition")
    .first();

test("a brand proves its domain, makes and pays a campaign, and reads what came of it until the rest is back", async ({
  browser,
  context,
  app,
  stripe,
  dns,
}) => {
  test.setTimeout(180_000);
  stripe.control.listen(`${app.url}/api/stripe`);
  const owner = await newMember();
  await signInAs(context, owner);
  const page = await context.newPage();

  await page.goto("/brand/new");
  await page.getByLabel("Name").fill("Meridian Lounges");
  await page.getByLabel("What the brand is").fill("Three rooms by three runways.");
  await main(page).locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/brand\/meridian-lounges$/);
  const home = "/brand/meridian-lounges";
  const { id: brandId } = await db.brand.findUniqueOrThrow({ where: { slug: "meridian-lounges" } });
  const place = { name: "Gate 14", address: "Departures", city: "Lisbon", country: "PT" };
  await db.venue.create({ data: { brandId, ...place, timeZone: "UTC" } });

  await page.goto(`${home}/domain`);
  await page.getByLabel("Domain", { exact: true }).fill("meridian.example");
  await page.getByRole("button", { name: "Get a token" }).click();
  const value =
    (await main(page)
      .getByText(/^laurel-verification=[\w-]{43}$/)
      .textContent()) ?? "";
  dns.set("_laurel-challenge.meridian.example", { texts: [value] });
  await main(page).getByRole("button", { name: "Check now" }).click();
  await expect(main(page).getByText("Proved", { exact: true })).toBeVisible();

  await page.goto(`${home}/campaigns/new`);
  await main(page).getByLabel("Name").fill("Quiet autumn");
  await page.getByRole("button", { name: "Create it and write its first perk" }).click();
  await page.getByRole("combobox", { name: "Kind" }).selectOption("EVENT");
  await page.getByRole("textbox", { name: "Title" }).fill("An hour in the lounge");
  await page.getByRole("textbox", { name: "What one gets" }).fill("One hour, and tea.");
  await page.getByRole("textbox", { name: "Terms" }).fill("One visit for each person who claims.");
  await page.getByRole("textbox", { name: "Worth to its holder" }).fill("20");
  await goOn(page);
  await expect(page).toHaveURL(/\/whom$/);
  await goOn(page);
  await expect(page).toHaveURL(/\/supply$/);
  await page.getByRole("spinbutton", { name: "Stock" }).fill("5");
  await page.getByLabel("Opens").fill(at(-1));
  await page.getByLabel("Closes").fill(at(48));
  await goOn(page);
  await expect(page).toHaveURL(/\/budget$/);
  await expect(main(page).getByText("€5 missing")).toBeVisible();

  await page.goto(`${home}/money`);
  await page.getByLabel(/^Amount in/).fill("6.50");
  await page.getByRole("button", { name: "Add money" }).click();
  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(main(page).getByText("Your payment arrived and stands in the campaign.")).toBeVisible();
  await expect(figure(page, "Available")).toHaveText("€6.50");

  const perk = await db.perk.findFirstOrThrow({ where: { campaign: { brandId } } });
  const campaign = `${home}/campaigns/${perk.campaignId}`;
  await page.goto(`${campaign}/preview`);
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(main(page).getByText("1 perk is in review.")).toBeVisible();

  const admin = await newMember();
  await db.adminGrant.create({ data: { userId: admin } });
  const desk = await browser.newContext({ baseURL: app.url });
  await signInAs(desk, admin);
  const review = await desk.newPage();
  await review.goto(`/admin/perks/${perk.id}`);
  await review.getByLabel("Approve").check();
  await review.getByRole("button", { name: "Decide" }).click();
  await expect.poll(() => db.unit.count({ where: { perkId: perk.id } })).toBe(5);

  const holder = await browser.newContext({ baseURL: app.url });
  await signInAs(holder, await newMember());
  const wallet = await holder.newPage();
  await claimInBrowser(wallet, perk.id);
  // The perk's page, left behind, stays in the document.
  const from = main(wallet).getByText("from Meridian Lounges").filter({ visible: true });
  await expect(from.first()).toBeVisible();
  const code = main(wallet)
    .getByText(/^[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{3}$/)
    .filter({ visible: true });
  const typed = (await code.first().textContent()) ?? "";

  await page.goto(`${home}/scan`);
  await page.getByLabel("Code", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Check the code" }).click();
  await expect.poll(() => db.redemption.count({ where: { claim: { perkId: perk.id } } })).toBe(1);

  await page.goto(`${campaign}/results`);
  const step = (name: string) =>
    main(page).locator("ol > li", { has: page.getByText(name, { exact: true }) });
  await expect(step("Claimed")).toContainText("100 % of those who opened it1");
  await expect(step("Redeemed")).toContainText("100 % of what was claimed1");
  await expect(figure(page, "Cost")).toHaveText("€1");

  await page.goto(`${home}/money`);
  await expect(figure(page, "Spent on redemptions")).toHaveText("€1");
  await expect(figure(page, "Kept ready for perks")).toHaveText("€4");
  await page.getByRole("button", { name: "End the campaign" }).click();
  await page.getByRole("button", { name: "End it and send back the rest" }).click();
  await expect(main(page).getByText("Ended")).toBeVisible();
  await expect(figure(page, "Sent back")).toHaveText("€5.50");
  const done = { doneAt: { not: null }, funding: { campaignId: perk.campaignId } };
  await expect.poll(() => db.refund.count({ where: done }), { timeout: 90_000 }).toBe(1);
  await page.reload();
  await expect(main(page).getByRole("listitem").filter({ hasText: "Sent back" })).toBeVisible();
});
