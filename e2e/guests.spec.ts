import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { checkedReceipt } from "@/bin/laurel-receipt.mjs";
import { dayAt, dayInWords } from "@/lib/claim/days";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { codeOfClaim } from "./fixtures/claim-code";
import { newBrand, newMember, newPerk, type TestBrand } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

const day = (inDays: number) => dayAt(new Date(Date.now() + inDays * 86_400_000), "Europe/Lisbon");

async function newLounge() {
  const brand = await newBrand();
  const perk = await newPerk(brand, { kind: "LOUNGE", guestsMost: 2, stock: 5, venueId: brand.venueId });
  return { brand, perk, member: await newMember() };
}

/** The member claims on the perk's own page, as their hands would. */
async function claimLounge(page: Page, perk: string, visit: string): Promise<string> {
  await page.goto(`/perks/${perk}`);
  await page.getByLabel("Who comes along").selectOption("2 guests");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page.getByText("Choose the day of your visit.")).toBeVisible();
  // What was typed is still there.
  await expect(page.getByLabel("Who comes along")).toHaveValue("2");
  await page.getByLabel("Day of your visit").fill(visit);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Claim it" }).click();
  await expect(page).toHaveURL(/\/wallet\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

async function scan(page: Page, brand: TestBrand, code: string) {
  await page.goto(`/brand/${brand.slug}/scan`);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Check the code" }).click();
  const answer = page.getByRole("main").getByRole("alert");
  await expect(answer).toBeVisible();
  return answer;
}

async function asStaff(context: BrowserContext, brand: TestBrand): Promise<Page> {
  await signInAs(context, brand.staff.userId);
  return context.newPage();
}

test("a member tells the day and two guests; staff let one in, then the other, and roll the visit back", async ({
  page,
  app,
  browser,
}) => {
  // Eight scans, each from the page's beginning.
  test.setTimeout(180_000);
  const { brand, perk, member } = await newLounge();
  await signInAs(page.context(), member);
  const claim = await claimLounge(page, perk, day(1));
  const code = await codeOfClaim(claim);
  const staff = await asStaff(await browser.newContext({ baseURL: app.url }), brand);

  // On another day it is refused, and the member puts it right.
  const early = await scan(staff, brand, code);
  await expect(early.getByText(`Valid, but not today: it is for ${dayInWords(day(1))}.`)).toBeVisible();
  await page.getByRole("button", { name: "Correct it" }).click();
  const correcting = page.getByRole("dialog");
  await expect(correcting.getByLabel("Who comes along")).toHaveValue("2");
  await correcting.getByLabel("Day of your visit").fill(day(0));
  await correcting.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("main").getByText(dayInWords(day(0)))).toBeVisible();

  // The holder comes with one guest.
  const answer = await scan(staff, brand, code);
  await expect(answer.getByText("Entitled")).toBeVisible();
  await expect(answer.getByText("2 guests", { exact: true }).first()).toBeVisible();
  await answer.getByRole("button", { name: "One less" }).click();
  await answer.getByRole("button", { name: "Let in now" }).click();
  await expect(answer.getByText("1 guest is in. 1 guest may still come.")).toBeVisible();

  // The other one comes later, and a third one does not.
  const later = await scan(staff, brand, code);
  await expect(later.getByText(/The holder is in since \d\d:\d\d/)).toBeVisible();
  await later.getByRole("button", { name: "Let in now" }).click();
  await expect(later.getByText("1 guest is in. Nobody else may come.")).toBeVisible();
  const third = await scan(staff, brand, code);
  await expect(third.getByText(/Used already on/)).toBeVisible();
  await third.getByRole("button", { name: "Next" }).click();
  await expect(staff.getByText("Guest 2: Lounge visit")).toBeVisible();

  // One guest was counted by mistake: there is room for one again.
  await staff.getByRole("button", { name: /Roll back guest 1 of the code ending in/ }).click();
  await staff.getByRole("dialog").getByLabel("Why").fill("Counted twice");
  await staff.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await expect(staff.getByText("Counted twice")).toBeVisible();
  const again = await scan(staff, brand, code);
  await again.getByRole("button", { name: "Let in now" }).click();
  await expect(again.getByText("1 guest is in. Nobody else may come.")).toBeVisible();
  await again.getByRole("button", { name: "Next" }).click();

  // The holder's visit takes the guests along.
  await staff.getByRole("button", { name: `Roll back the code ending in ${code.slice(-4)}` }).click();
  await staff.getByRole("dialog").getByLabel("Why").fill("Wrong lounge");
  await staff.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await expect(staff.getByText("Wrong lounge")).toHaveCount(3);
  expect(await db.redemption.count({ where: { claimId: claim, rolledBackAt: null } })).toBe(0);
  expect(await db.claim.findUniqueOrThrow({ where: { id: claim } })).toMatchObject({ state: "ACTIVE" });
  await staff.context().close();
});

test("a claim's receipt is downloaded and holds by the published keys; one altered word, and it does not", async ({
  page,
  app,
}, info) => {
  const { perk, member } = await newLounge();
  await signInAs(page.context(), member);
  const claim = await claimLounge(page, perk, day(0));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download this as a signed receipt" }).click();
  const path = join(info.outputDir, "receipt.jws");
  await (await download).saveAs(path);
  const receipt = await readFile(path, "utf8");
  const keys = await (await fetch(`${app.url}/.well-known/jwks.json`)).json();
  expect(checkedReceipt(receipt, keys)).toMatchObject({ claim, perk: { id: perk, title: "Lounge visit" } });
  const [head = "", body = "", signature = ""] = receipt.trim().split(".");
  const other = Buffer.from(body, "base64url").toString().replace("Lounge visit", "Lounge life!");
  const altered = [head, Buffer.from(other).toString("base64url"), signature].join(".");
  expect(() => checkedReceipt(altered, keys)).toThrow(/altered/);
});
