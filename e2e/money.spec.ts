import { type BrowserContext, expect, type Page } from "@playwright/test";
import { env } from "@/lib/env";
import { newBrand, type TestBrand } from "./fixtures/marketplace";
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
