import { expect } from "@playwright/test";
import { test } from "./fixtures/app-test";
import { claimInBrowser, qrName, qrOf } from "./fixtures/claim-in-browser";
import { keptIn } from "./fixtures/kept";
import { signInAs } from "./fixtures/people";
import { newWorld } from "./fixtures/world";

test("the wallet and its passes open without network after one load, and the pass goes on rotating", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const world = await newWorld();
  await signInAs(context, world.people.stranger);
  const path = await claimInBrowser(page, world.perk);
  await page.goto("/wallet");
  await expect.poll(() => keptIn(page)).toEqual(expect.arrayContaining(["/wallet", path]));
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.reload();
  const note = page.getByRole("main").getByText(/^Offline, as of \d\d:\d\d\./);
  await expect(note).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Lounge visit" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(qrOf(page)).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
  const first = await qrOf(page).locator("path").getAttribute("d");
  await expect.poll(() => qrOf(page).locator("path").getAttribute("d"), { timeout: 20_000 }).not.toBe(first);

  // Alone on the screen, and back by Escape.
  await page.getByRole("button", { name: "Full screen" }).click();
  const alone = page.getByRole("dialog", { name: "Lounge visit" });
  await expect(alone.getByRole("img", { name: qrName })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(alone).toHaveCount(0);

  // Nothing else was kept, and what was never kept says that there is no network.
  const kept = await keptIn(page);
  expect(kept.filter((at) => !/^\/(wallet|_next\/static)(\/|$)/.test(at))).toEqual([]);
  const other = await context.newPage();
  await expect(other.goto("/score")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);

  await page.goto(path);
  await expect(note).toBeVisible();
  await context.setOffline(false);
  await expect(note).toHaveCount(0);
});

test("signing out takes everything out of the browser that it kept", async ({ page, context }) => {
  const world = await newWorld();
  await signInAs(context, world.people.stranger);
  const path = await claimInBrowser(page, world.perk);
  await expect.poll(() => keptIn(page)).toEqual(expect.arrayContaining(["/wallet", path]));
  await page.getByLabel("Your account").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  expect(await keptIn(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(path)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.setOffline(false);

  // The key is gone too: the pass has to be moved here again, and then works.
  await signInAs(context, world.people.stranger);
  await page.goto(path);
  await expect(page.getByText(/bound to another device/)).toBeVisible();
  await page.getByRole("button", { name: "Show it on this device" }).click();
  await expect(qrOf(page)).toBeVisible();
});

test("a browser that keeps no keys shows the pass that does not change", async ({ page, context }) => {
  const world = await newWorld();
  await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  await signInAs(context, world.people.member);
  await page.goto(`/wallet/${world.claim}`);
  await expect(qrOf(page)).toBeVisible();
  await expect(page.getByText("Changes every 15 seconds")).toHaveCount(0);
});
