import { type BrowserContext, expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { newAdmin } from "./fixtures/brand";
import { newBrand, newMember } from "./fixtures/marketplace";
import { test } from "./fixtures/money-test";
import { signInAs } from "./fixtures/people";
import { value } from "./fixtures/result";

const main = (page: Page) => page.getByRole("main").last();

async function pageOf(context: BrowserContext | undefined, user: string): Promise<Page> {
  if (!context) throw new Error("no browser");
  await signInAs(context, user);
  return context.newPage();
}

test("a brand connects its Stripe account, and a member buys in its shop with a code that is theirs", async ({
  context,
  stripe,
  app,
}) => {
  test.setTimeout(150_000);
  stripe.control.listen(`${app.url}/api/stripe`);
  const brand = await newBrand("OWNER");
  const owner = await pageOf(context, brand.staff.userId);
  const money = `/brand/${brand.slug}/money`;
  await owner.goto(money);
  await owner.getByLabel(/^Amount in/).fill("10");
  await owner.getByRole("button", { name: "Add money" }).click();
  await owner.getByLabel("Card number").fill("4242 4242 4242 4242");
  await owner.getByRole("button", { name: /^Pay / }).click();
  await expect(main(owner).getByText("Your payment arrived and stands in the campaign.")).toBeVisible();

  // A perk that is handed in too early is told what is missing.
  const times = { opensAt: new Date(Date.now() - 60_000), closesAt: new Date(Date.now() + 86_400_000) };
  const { id: perk } = await db.perk.create({
    data: {
      ...{ campaignId: brand.campaignId, kind: "DISCOUNT", title: "Tea for less", benefit: "One order" },
      ...{ terms: "One order for each person who claims.", valueCents: 1_000, currency: "EUR" },
      ...{ stock: 2, openPercent: 100, usableDays: 7, ...times },
    },
  });
  const perkPage = `/brand/${brand.slug}/perks/${perk}`;
  const preview = `/brand/${brand.slug}/campaigns/${brand.campaignId}/preview`;
  await owner.goto(`${perkPage}/codes`);
  await main(owner).getByRole("radio", { name: "Promotion codes in your own shop" }).check();
  await main(owner).getByLabel("Where and how a code is used").fill("Type it at the checkout.");
  await main(owner).getByRole("button", { name: "Save" }).click();
  await expect(main(owner).getByText("either percent or an amount")).toBeVisible();
  await main(owner).getByLabel("Percent").fill("20");
  await main(owner).getByRole("button", { name: "Save" }).click();
  await expect(main(owner).getByText("Saved.")).toBeVisible();
  await owner.goto(preview);
  await expect(
    main(owner).getByRole("link", { name: /Connect your own Stripe account first/ }),
  ).toBeVisible();

  await owner.goto(money);
  await owner.getByRole("button", { name: "Connect Stripe" }).click();
  await expect(owner).toHaveURL(new RegExp(`^${stripe.url}/setup/s/`));
  await owner.getByRole("button", { name: "Save for later" }).click();
  await expect(main(owner).getByText("Stripe still wants to know more")).toBeVisible();
  await owner.getByRole("button", { name: "Go on at Stripe" }).click();
  await owner.getByRole("button", { name: "Agree and submit" }).click();
  await expect(main(owner).getByText("Your Stripe account is connected.")).toBeVisible();
  await owner.goto(preview);
  await owner.getByRole("button", { name: "Hand in for review" }).click();
  await expect(
    main(owner)
      .getByText(/In review/)
      .first(),
  ).toBeVisible();
  value(await reviewPerk(await newAdmin(), { perk, version: 1, decision: "APPROVED", reason: "" }));

  const member = await newMember();
  const wallet = await pageOf(await context.browser()?.newContext({ baseURL: env.url }), member);
  await wallet.goto(`/perks/${perk}`);
  await expect(main(wallet).getByText("A promotion code for the brand's shop: 20 % off")).toBeVisible();
  await main(wallet).getByRole("checkbox").check();
  await main(wallet).getByRole("button", { name: "Claim" }).click();
  await expect(wallet).toHaveURL(/\/wallet\//);
  await main(wallet).getByRole("button", { name: "Show the code" }).click();
  await expect(main(wallet).getByText("you can still give it back; then it stops working")).toBeVisible();
  const code =
    (await main(wallet)
      .getByText(/^(\w{4}-){3}\w$/)
      .textContent()) ?? "";

  const { accountId } = await db.connectedAccount.findFirstOrThrow({
    where: { brandId: brand.staff.brandId },
  });
  const shop = await context.newPage();
  await shop.goto(`${stripe.url}/shop/${accountId}`);
  await shop.getByLabel("Amount in cents").fill("5000");
  await shop.getByLabel("Promotion code").fill(code);
  await shop.getByLabel("Card number").fill("4242 4242 4242 4242");
  await shop.getByRole("button", { name: "Place the order" }).click();
  await expect(shop.getByRole("status")).toContainText("10.00 off");
  await stripe.control.settled();

  await wallet.reload();
  await expect(main(wallet).getByText("It was used in an order at the shop")).toBeVisible();
  expect(await db.promotionOrder.findFirst({ where: { claim: { userId: member } } })).toMatchObject({
    ...{ cents: 4_000, discountCents: 1_000, redemptionId: expect.any(String) },
  });
  await owner.goto(money);
  const spent = main(owner).locator("dl > div", { hasText: "Spent on redemptions" }).getByRole("definition");
  await expect(spent).toHaveText("€0.50");
  await owner.goto(`${perkPage}/codes`);
  await expect(main(owner).locator("dl > div", { hasText: "Used in orders" })).toContainText("1");

  // Its owner takes Laurel's access back: the perk is paused, and says so.
  stripe.control.deauthorize(accountId ?? "");
  await stripe.control.settled();
  await owner.goto(money);
  await expect(main(owner).getByText("Paused until an account takes payments")).toBeVisible();
  await expect(owner.getByRole("button", { name: "Connect Stripe again" })).toBeVisible();
  await wallet.context().close();
});
