import { spawnSync } from "node:child_process";
import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { recordScore } from "@/lib/score/record-score";
import { test } from "./fixtures/app-test";
import { newHeardMember } from "./fixtures/heard";
import { linkAccount } from "./fixtures/linked";
import { signInAs } from "./fixtures/people";

const main = (page: Page) => page.getByRole("main");
const tenths = (text: string | null) => Math.round(Number((text ?? "").replace("−", "-")) * 10);
const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** A member whom more people answered during the last week, signed in and looking at the score. */
async function looking(page: Page): Promise<{ value: number; userId: string }> {
  const now = new Date();
  const { member, account } = await newHeardMember({ trains: 6, baking: 3 }, now);
  const weekAgo = new Date(now.getTime() - 7 * dayMs);
  await recordScore(member, weekAgo);
  await db.linkedAccount.update({ where: { id: account }, data: { followers: 900 } });
  await linkAccount(member, {
    network: "github",
    handle: "a-very-long-handle-that-has-no-place-to-break",
    body: 40,
  });
  const { value } = await recordScore(member, now);
  await signInAs(page.context(), member);
  await page.goto("/score");
  await expect(main(page).getByRole("heading", { name: "Your receipt" })).toBeVisible();
  return { value, userId: member };
}

const card = (page: Page, title: string) =>
  main(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title, level: 2 }) });

test("since last week: the lines that are told make exactly the difference that is told", async ({
  page,
}) => {
  const { value, userId } = await looking(page);
  const since = card(page, "Since last week");
  const lines = await since.getByRole("listitem").allTextContents();
  const changes = lines.map((line) => tenths(/[+−]\d+\.\d$/.exec(line)?.[0] ?? ""));
  const before = await db.scoreSnapshot.findFirstOrThrow({ where: { userId }, orderBy: { day: "asc" } });
  expect(changes.length).toBeGreaterThan(2);
  expect(sumOf(changes)).toBe(Math.round(value * 10) - before.valueTenths);
  await expect(since.getByText(/^\+\d+\.\d$/).first()).toHaveText(`+${(sumOf(changes) / 10).toFixed(1)}`);
});

test("by network the same lines make the same score; the address says which way, and a keyboard is enough", async ({
  page,
}) => {
  const { value } = await looking(page);
  const receipt = card(page, "Your receipt");
  const total = receipt.getByRole("row", { name: /^Your score/ }).getByRole("cell");
  await expect(total).toHaveText(value.toFixed(1));
  await receipt.getByRole("link", { name: "By network" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/score\?by=network$/);
  await expect(receipt.getByRole("rowheader", { name: /^GitHub|^github/ })).toBeVisible();
  const parts = receipt.locator('tr:has(th[scope="rowgroup"]) td');
  expect(sumOf((await parts.allTextContents()).map(tenths))).toBe(Math.round(value * 10));
  await expect(total).toHaveText(value.toFixed(1));

  await page.reload();
  await expect(receipt.getByRole("link", { name: "By network" })).toHaveAttribute("aria-current", "true");
  await receipt.getByRole("link", { name: "By what is measured" }).click();
  await expect(page).toHaveURL(/\/score$/);
});

test("a topic is switched off and scored no more at once, and comes back when that is undone", async ({
  page,
}) => {
  const { userId } = await looking(page);
  const topics = card(page, "Where you are heard");
  await topics.getByRole("button", { name: "Trains: Switch off" }).click();
  await expect(topics.getByText("Trains is switched off")).toBeVisible();
  await expect(topics.getByRole("button", { name: "Trains: Switch off" })).toHaveCount(0);
  await expect(topics.getByRole("button", { name: "Trains: Switch on again" })).toBeVisible();
  expect(await db.topicOff.findMany({ where: { userId }, select: { topic: true } })).toEqual([
    { topic: "trains" },
  ]);

  await page.keyboard.press("Tab");
  await expect(topics.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(topics.getByText("Trains is switched on again")).toBeVisible();
  await expect(topics.getByRole("button", { name: "Trains: Switch off" })).toBeVisible();
  expect(await db.topicOff.count({ where: { userId } })).toBe(0);
});

test("the export comes to the same by the script that shares no code with Laurel", async ({ page }) => {
  const { value } = await looking(page);
  const arriving = page.waitForEvent("download");
  await card(page, "Take it along, and check it").getByRole("link", { name: "Export as JSON" }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/^laurel-score-\d{4}-\d\d-\d\d\.json$/);
  const { status, stdout } = spawnSync("npx", ["laurel-score", await file.path()], { encoding: "utf8" });
  expect(stdout).toContain("equal to the exported score");
  expect(Number(/^value +([\d.]+)$/m.exec(stdout)?.[1])).toBe(value);
  expect(status).toBe(0);
});

test("on paper there is the receipt, and nothing to press", async ({ page }) => {
  await looking(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(
    main(page).getByText("a-very-long-handle-that-has-no-place-to-break on").first(),
  ).toBeVisible();
  await expect(card(page, "Your receipt")).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(main(page).getByRole("button")).toHaveCount(0);
  await expect(main(page).getByRole("link", { name: "By network" })).toBeHidden();
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe("rgb(255, 255, 255)");
});
