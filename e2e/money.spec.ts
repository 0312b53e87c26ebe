import { type BrowserContext, expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { claimed } from "./fixtures/claimed";
import { newBrand, newMember, type TestBrand } from "./fixtures/marketplace";
import { test } from "./fixtures/money-test";
import { signInAs } from "./fixtures/people";
import type { StripeSimulator } from "./servers/stripe/start";

const main = (page: Page) => page.getByRole("main");

/** An owner at their brand's money. */
async function atMoney(context: BrowserContext, brand: TestBrand): Promise<Page> {
  await signInAs(context, brand.staff.userId);
  const page = await context.newPage();
  await page.goto(`/brand/${brand.slug}/money`);
  return page;
}

async function goToPay(page: Page, amount: string, stripe: StripeSimulator): Promise<void> {
  await page.getByLabel(/^Amount in/).fill(amount);
  await page.getByRole("button", { name: "Add money" }).click();
  await expect(page).toHaveURL(new RegExp(`^${stripe.url}/c/pay/`));
}

async function pay(page: Page, card = "4242 4242 4242 4242"): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByRole("button", { name: /^Pay / }).click();
}

const said = (page: Page, name: string) =>
  main(page).locator("dl > div", { hasText: name }).getByRole("definition");

test.beforeEach(({ stripe, app }) => {
  expect(app.url).toBe(env.url);
  if (stripe.control.deliveries.length === 0) stripe.control.listen(`${app.url}/api/stripe`);
});

test("money is paid in, kept for a perk, spent as it is redeemed, and what is left comes back", async ({
  context,
  stripe,
}) => {
  const brand = await newBrand("OWNER");
  const page = await atMoney(context, brand);
  await goToPay(page, "6.50", stripe);
  await pay(page);
  await expect(main(page).getByText("Your payment arrived and stands in the campaign.")).toBeVisible();
  await expect(said(page, "Available")).toHaveText("€6.50");

  const times = { opensAt: new Date(Date.now() - 3_600_000), closesAt: new Date(Date.now() + 86_400_000) };
  const { id: perk } = await db.perk.create({
    data: {
      ...{
        campaignId: brand.campaignId,
        kind: "EVENT",
        title: "An hour in the lounge",
        benefit: "One hour",
      },
      ...{ terms: "One visit for each person who claims.", valueCents: 2_000, currency: "EUR" },
      ...{ stock: 7, openPercent: 100, usableDays: 7, ...times },
    },
  });
  await page.goto(`/brand/${brand.slug}/campaigns/${brand.campaignId}/preview`);
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(main(page).getByRole("alert")).toContainText(
    "All units redeemed would cost €7, and the campaign has €6.50",
  );
  await db.perk.update({ where: { id: perk }, data: { stock: 5 } });
  await page.reload();
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(
    main(page)
      .getByText(/In review/)
      .first(),
  ).toBeVisible();

  const admin = await newMember();
  await db.adminGrant.create({ data: { userId: admin } });
  const moderator = await context.browser()?.newContext({ baseURL: env.url });
  if (!moderator) throw new Error("no browser");
  await signInAs(moderator, admin);
  const desk = await moderator.newPage();
  await desk.goto(`/admin/perks/${perk}`);
  await desk.getByLabel("Approve").check();
  await desk.getByRole("button", { name: "Decide" }).click();
  await expect.poll(() => db.unit.count({ where: { perkId: perk } })).toBe(5);
  await page.goto(`/brand/${brand.slug}/money`);
  await expect(said(page, "Kept ready for perks")).toHaveText("€5");
  await expect(said(page, "Available")).toHaveText("€1.50");

  const member = await newMember();
  const claim = await claimed(member, perk);
  const holder = await context.browser()?.newContext({ baseURL: env.url });
  if (!holder) throw new Error("no browser");
  await signInAs(holder, member);
  const wallet = await holder.newPage();
  await wallet.goto(`/wallet/${claim}`);
  const code =
    (await main(wallet)
      .getByText(/^[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]{3}$/)
      .first()
      .textContent()) ?? "";
  await page.goto(`/brand/${brand.slug}/scan`);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Check the code" }).click();
  await expect.poll(() => db.redemption.count({ where: { claimId: claim } })).toBe(1);
  await page.goto(`/brand/${brand.slug}/money`);
  await expect(said(page, "Spent on redemptions")).toHaveText("€1");
  await expect(said(page, "Kept ready for perks")).toHaveText("€4");

  await page.getByRole("button", { name: "End the campaign" }).click();
  await page.getByRole("button", { name: "End it and send back the rest" }).click();
  await expect(main(page).getByText("Ended")).toBeVisible();
  await expect(said(page, "Sent back")).toHaveText("€5.50");
  await expect
    .poll(
      () => db.refund.count({ where: { doneAt: { not: null }, funding: { campaignId: brand.campaignId } } }),
      {
        timeout: 90_000,
      },
    )
    .toBe(1);
  await page.reload();
  await expect(main(page).getByRole("listitem").filter({ hasText: "Sent back" })).toBeVisible();
  await moderator.close();
  await holder.close();
});

test("a declined card is told on Stripe's page, and another one pays", async ({ context, stripe }) => {
  const page = await atMoney(context, await newBrand("OWNER"));
  await goToPay(page, "20", stripe);
  await pay(page, "4000 0000 0000 0002");
  await expect(page.getByRole("alert")).toContainText(/declined/);
  await pay(page);
  await expect(said(page, "Available")).toHaveText("€20");
});

test("paid in two tabs and in a tab that was closed: each payment counts once", async ({
  context,
  stripe,
}) => {
  const brand = await newBrand("OWNER");
  const one = await atMoney(context, brand);
  await goToPay(one, "10", stripe);
  // The same payment, opened twice.
  const two = await context.newPage();
  await two.goto(one.url());
  await pay(one);
  await expect(said(one, "Available")).toHaveText("€10");
  await pay(two);
  await expect(two.getByText("already been paid")).toBeVisible();
  // Another one, whose tab is gone before it comes back.
  const three = await context.newPage();
  await three.goto(`/brand/${brand.slug}/money`);
  await goToPay(three, "5", stripe);
  const session = three.url().split("/").at(-1) ?? "";
  await three.close();
  stripe.control.pay(session);
  await stripe.control.settled();
  await one.reload();
  await expect(said(one, "Available")).toHaveText("€15");
});

test("only owners see the money; where no money is taken there is none to see", async ({ browser, app }) => {
  const brand = await newBrand("EDITOR");
  const context = await browser.newContext({ baseURL: app.url });
  await signInAs(context, brand.staff.userId);
  const page = await context.newPage();
  await page.goto(`/brand/${brand.slug}`);
  await expect(
    page.getByRole("navigation", { name: "This brand" }).getByRole("link", { name: "Money" }),
  ).toHaveCount(0);
  const answer = await context.request.get(`/brand/${brand.slug}/money`);
  expect(await answer.text()).not.toContain("You pay for what is redeemed");
  await context.close();
});
