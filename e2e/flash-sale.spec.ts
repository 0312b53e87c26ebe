import { type Browser, expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { claimed } from "./fixtures/claimed";
import {
  brokenInvariants,
  newBrand,
  newMember,
  newMembers,
  newPerk,
  nothingBroken,
} from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

const people = 30;
const units = 5;
const together = 5;
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

async function waiting(browser: Browser, baseURL: string, member: string, perk: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  await signInAs(context, member);
  const page = await context.newPage();
  await page.goto(`/perks/${perk}`);
  await page.getByRole("checkbox").check();
  await expect(page.getByRole("button", { name: "Not open yet" })).toBeDisabled();
  return page;
}

/** Presses in the second in which the button can be pressed, and says what came of it. */
async function press(page: Page): Promise<"in" | "sold out"> {
  await page.getByRole("button", { name: "Claim it" }).click({ timeout: 260_000 });
  const soldOut = page.getByRole("alert").getByText("Every unit is claimed.");
  return Promise.race([
    page.waitForURL(/\/wallet\/[0-9a-f-]{36}$/, { timeout: 60_000 }).then(() => "in" as const),
    soldOut.waitFor({ timeout: 60_000 }).then(() => "sold out" as const),
  ]);
}

test(`${people} members wait for ${units} units and press in the second of the opening: ${units} are in, the others are told`, async ({
  browser,
  app,
}) => {
  test.setTimeout(420_000);
  const perk = await newPerk(await newBrand(), {
    stock: units,
    opensAt: inSeconds(3_600),
    closesAt: inSeconds(7_200),
    kind: "FLASH",
  });
  const members = await newMembers(people);
  const arrive = (some: readonly string[]) =>
    Promise.all(some.map((member) => waiting(browser, app.url, member, perk)));
  // It opens once all of them have had twice the time to arrive that the first ones take on this machine.
  const began = Date.now();
  for (const page of await arrive(members.slice(0, together))) await page.context().close();
  const eachSeconds = (Date.now() - began) / 1000;
  const opensAt = inSeconds(15 + 2 * eachSeconds * (people / together));
  await db.perk.update({ where: { id: perk }, data: { opensAt } });
  const pages: Page[] = [];
  for (let first = 0; first < people; first += together)
    pages.push(...(await arrive(members.slice(first, first + together))));
  expect(opensAt.getTime(), "everybody was there before it opened").toBeGreaterThan(Date.now());
  const outcomes = await Promise.all(pages.map(press));
  expect(outcomes.filter((outcome) => outcome === "in")).toHaveLength(units);
  expect(outcomes.filter((outcome) => outcome === "sold out")).toHaveLength(people - units);
  const claims = await db.claim.findMany({ where: { perkId: perk } });
  expect(claims).toHaveLength(units);
  expect(claims.every(({ claimedAt }) => claimedAt >= opensAt)).toBe(true);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("the countdown goes by the server's clock, whatever the phone's shows, and is read out seldom", async ({
  page,
}) => {
  const perk = await newPerk(await newBrand(), {
    opensAt: inSeconds(20 * 60 + 30),
    closesAt: inSeconds(3600),
  });
  await signInAs(page.context(), await newMember());
  await page.addInitScript(() => {
    Date.now = () => 0;
  });
  await page.goto(`/perks/${perk}`);
  await expect(page.getByRole("timer")).toHaveText(/^20:\d\d$/);
  await expect(page.getByRole("status").filter({ hasText: "It opens" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Not open yet" })).toBeDisabled();
});

test("whoever comes too late for the last unit finds the line to join", async ({ page }) => {
  const perk = await newPerk(await newBrand(), { stock: 1, more: { waitlist: true } });
  const [first, late] = [await newMember(), await newMember()];
  await signInAs(page.context(), late);
  await page.goto(`/perks/${perk}`);
  await page.getByRole("checkbox").check();
  await claimed(first, perk);
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page.getByText("Every unit is claimed.")).toBeVisible();
  await page.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(page.getByText("1st in line")).toBeVisible();
});
