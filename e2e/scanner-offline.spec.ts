import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { showToCamera } from "./fixtures/app-camera";
import { test } from "./fixtures/app-test";
import { claimInBrowser, qrOf } from "./fixtures/claim-in-browser";
import { keptIn } from "./fixtures/kept";
import { newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";
import { newWorld, type World } from "./fixtures/world";

interface Door {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly path: string;
}

/** A device at the door, with the list of its venue loaded and everything kept. */
async function openDoor(browser: Browser, url: string, world: World): Promise<Door> {
  const context = await browser.newContext({ baseURL: url, permissions: ["camera"] });
  await signInAs(context, world.people.staff);
  const page = await context.newPage();
  const path = `/brand/${world.brand.slug}/scan`;
  await page.goto(path);
  await page.getByLabel("Where you are").selectOption(world.brand.venueId);
  await expect(page.getByText("1 pass can be checked without network")).toBeVisible();
  await expect.poll(() => keptIn(page)).toEqual(expect.arrayContaining([path]));
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { context, page, path };
}

async function scan({ page }: Door, member: Page) {
  await showToCamera(await qrOf(member).screenshot());
  await page.getByRole("button", { name: "Scan with the camera" }).click();
  const answer = page.getByRole("main").getByRole("alert");
  await expect(answer).toBeVisible({ timeout: 30_000 });
  return answer;
}

test("two scanners without network let the same pass in; told later, the earliest counts @camera", async ({
  browser,
  app,
  page: member,
  context,
}) => {
  test.setTimeout(180_000);
  const world = await newWorld();
  const perk = await newPerk(world.brand, { venueId: world.brand.venueId });
  await signInAs(context, world.people.stranger);
  const claimPath = await claimInBrowser(member, perk);
  const claimId = claimPath.split("/").at(-1) ?? "";
  await expect(qrOf(member)).toBeVisible();
  const first = await openDoor(browser, app.url, world);
  const second = await openDoor(browser, app.url, world);

  // Without network, and after a reload from what the browser keeps.
  for (const door of [first, second]) {
    await door.context.setOffline(true);
    await door.page.reload();
    await expect(door.page.getByText("Offline", { exact: true })).toBeVisible();
    const answer = await scan(door, member);
    await expect(answer.getByText("Entitled")).toBeVisible();
    await expect(answer.getByText("Let in without network.")).toBeVisible();
    // The camera would read the same pass again: it is off once the page is opened anew.
    await door.page.reload();
    await expect(door.page.getByText("One use waits to be told to Laurel.")).toBeVisible();
  }
  await expect(
    (await scan(first, member)).getByText(/^Used already on .* at The hidden terrace\.$/),
  ).toBeVisible();
  await first.page.reload();
  await first.page.getByLabel("Code", { exact: true }).fill("0000 0000 0");
  await first.page.getByRole("button", { name: "Check the code" }).click();
  await expect(first.page.getByText(/This needs network/)).toBeVisible();
  await first.page.getByRole("button", { name: "Next" }).click();
  expect(await db.redemption.count({ where: { claimId } })).toBe(0);

  // The later one is told of first.
  await second.context.setOffline(false);
  await expect(second.page.getByText("Counted", { exact: true })).toBeVisible();
  await first.context.setOffline(false);
  await expect(first.page.getByText("Counted", { exact: true })).toBeVisible();
  await expect(first.page.getByText("Let in and not counted")).toBeVisible();
  const [use] = await db.redemption.findMany({ where: { claimId, rolledBackAt: null } });
  const [flagged] = await db.flaggedUse.findMany({ where: { claimId } });
  expect(use?.at.getTime()).toBeLessThan(flagged?.at.getTime() ?? 0);
  expect(await db.redemption.count({ where: { claimId } })).toBe(1);

  // Rolled back, the pass counts again, with network now.
  const { codeLast4 } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  await first.page.getByRole("button", { name: `Roll back the code ending in ${codeLast4}` }).click();
  await first.page.getByRole("dialog").getByLabel("Why").fill("They left at once");
  await first.page.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await expect(first.page.getByText("They left at once")).toBeVisible();
  const again = await scan(first, member);
  await expect(again.getByText("Entitled")).toBeVisible();
  await expect(again.getByText("Let in without network.")).toHaveCount(0);
  expect(await db.redemption.count({ where: { claimId, rolledBackAt: null } })).toBe(1);
});
