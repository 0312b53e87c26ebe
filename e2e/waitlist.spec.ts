import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { joined, release, soldOut } from "./fixtures/lines";
import { newBrand, newMember } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

test("sold out: a member waits, is offered the unit that comes back by mail and wallet, and accepts it", async ({
  page,
  app,
  browser,
}) => {
  const { perk, claims } = await soldOut(await newBrand());
  const before = await newMember();
  await joined(perk, [before]);
  const member = await newMember();
  await signInAs(page.context(), member);
  await page.goto(`/perks/${perk}`);
  await expect(page.getByText("One person waits.")).toBeVisible();
  await page.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(page.getByText("2nd in line")).toBeVisible();

  // The one before leaves, and the holder gives the unit back.
  const other = await browser.newContext({ baseURL: app.url });
  await signInAs(other, before);
  const theirs = await other.newPage();
  await theirs.goto(`/perks/${perk}`);
  await theirs.getByRole("button", { name: "Leave the line" }).click();
  await expect(theirs.getByRole("button", { name: "Join the waitlist" })).toBeVisible();
  await other.close();
  await release(claims[0] ?? "");

  await page.goto("/wallet");
  await expect(page.getByText("Held for you").filter({ visible: true })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Lounge visit" }).click();
  await expect(page.getByRole("heading", { name: "Held for you" })).toBeVisible();
  await page.getByRole("button", { name: "Accept it" }).click();
  await expect(page.getByText("Agree to this first")).toBeVisible();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Accept it" }).click();
  await expect(page.getByRole("heading", { name: "Your pass" })).toBeVisible();
  expect(await db.claim.findFirst({ where: { perkId: perk, userId: member } })).toMatchObject({
    state: "ACTIVE",
  });
});

test("an offer is mailed with its end, and declined it goes to the next in line", async ({ page }) => {
  // The mail goes with the job of each minute.
  test.setTimeout(240_000);
  const { perk, claims } = await soldOut(await newBrand());
  const [first, second] = [await newMember(), await newMember()];
  await joined(perk, [first, second]);
  await release(claims[0] ?? "");
  const { email } = await db.user.findUniqueOrThrow({ where: { id: first } });
  const mail = page.getByRole("main").getByRole("link", { name: `to ${email}` });
  await expect(async () => {
    await page.goto("/inbox");
    await expect(mail).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 150_000 });
  await mail.click();
  await expect(page.getByText(/is held for you until/)).toBeVisible();
  const offer = await db.claim.findFirstOrThrow({ where: { perkId: perk, userId: first } });
  await expect(page.getByRole("main").getByRole("link", { name: /See the offer|wallet/ })).toHaveAttribute(
    "href",
    new RegExp(`/wallet/${offer.id}$`),
  );

  await signInAs(page.context(), first);
  await page.goto(`/wallet/${offer.id}`);
  await page.getByRole("button", { name: "Decline it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Decline it" }).click();
  await expect(page.getByText(/gave it back/).first()).toBeVisible();
  expect(await db.claim.findFirst({ where: { perkId: perk, userId: second } })).toMatchObject({
    state: "OFFERED",
  });
});
