import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { checkStock } from "@/lib/stock/check-stock";
import { test } from "./fixtures/app-test";
import { newAdmin } from "./fixtures/brand";
import { newBrand, newMember } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

const minuteMs = 60_000;

/** A draft of a discount, and who may edit it. */
async function draftOf() {
  const brand = await newBrand("EDITOR");
  const { id } = await db.perk.create({
    data: {
      ...{ campaignId: brand.campaignId, kind: "DISCOUNT", title: "Three bags for two", stock: 3 },
      ...{ benefit: "One bag free.", terms: "One order within the time of use.", valueCents: 1_300 },
      ...{ currency: "EUR", openPercent: 100, usableDays: 7 },
      ...{ opensAt: new Date(Date.now() - minuteMs), closesAt: new Date(Date.now() + 60 * minuteMs) },
    },
    select: { id: true },
  });
  return { brand, perk: id, codes: `/brand/${brand.slug}/perks/${id}/codes` };
}

const main = (page: Page) => page.getByRole("main").last();

async function setCodes(page: Page, source: string, pattern?: string): Promise<void> {
  await main(page).getByRole("radio", { name: source }).check();
  if (pattern) await main(page).getByRole("textbox", { name: "Pattern" }).fill(pattern);
  await main(page).getByLabel("Where and how a code is used").fill("Type it below the sum.");
}

/** Saves, and waits until the answer is on the page: it puts what was sent back into the fields. */
async function save(page: Page): Promise<void> {
  const button = main(page).getByRole("button", { name: "Save" });
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  await answered;
  await expect(button).not.toHaveAttribute("aria-disabled");
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await main(page).getByLabel("File of codes").setInputFiles(file);
  await main(page).getByRole("button", { name: "Bring the codes" }).click();
}

/** Hands the draft in and has it approved, as another browser's people do. */
async function approve(page: Page, perk: string, slug: string): Promise<void> {
  const { campaignId } = await db.perk.findUniqueOrThrow({ where: { id: perk } });
  await page.goto(`/brand/${slug}/campaigns/${campaignId}/preview`);
  await main(page).getByRole("button", { name: "Hand in for review" }).click();
  await expect(main(page).getByText("1 perk is in review.")).toBeVisible();
  const { version } = await db.perk.findUniqueOrThrow({ where: { id: perk } });
  const review = { perk, version, decision: "APPROVED" as const, reason: "" };
  expect((await reviewPerk(await newAdmin(), review)).ok).toBe(true);
}

async function claimAsNewMember(page: Page, perk: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page.context(), await newMember());
  await page.goto(`/perks/${perk}`);
  await main(page).getByRole("checkbox").check();
  await main(page)
    .getByRole("button", { name: /^Claim/ })
    .click();
  await expect(page).toHaveURL(/\/wallet\//);
}

test("a brand brings a file, is told what is wrong by line, brings it again; a member claims and has the code shown", async ({
  page,
}) => {
  const { brand, perk, codes } = await draftOf();
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(codes);
  await setCodes(page, "Codes of your own");
  await save(page);
  await expect(main(page).getByText("Saved.")).toBeVisible();

  await bring(page, "autumn.csv", "code\nTEA-0001\nx\nTEA 0002\nTEA-0003\ntea-0001\n");
  await expect(main(page).getByText("3 lines are wrong")).toBeVisible({ timeout: 30_000 });
  await expect(main(page).getByText("Line 3: shorter than 4 characters.")).toBeVisible();
  await expect(main(page).getByText("Line 6: the same code as on line 2.")).toBeVisible();
  const report = page.waitForEvent("download");
  await main(page).getByRole("link", { name: "Download all wrong lines" }).click();
  const lines = await readFile(await (await report).path(), "utf8");
  expect(lines.trim().split("\r\n")).toHaveLength(4);
  expect(await db.code.count({ where: { perkId: perk } })).toBe(0);

  await bring(page, "autumn-2.csv", "code\nTEA-0001\nTEA-0002\nTEA-0003\n");
  await expect(main(page).getByText("All in the pool.")).toBeVisible({ timeout: 30_000 });
  await expect(main(page).getByText("Nobody reads them here any more", { exact: false })).toBeVisible();
  await approve(page, perk, brand.slug);

  await claimAsNewMember(page, perk);
  await expect(main(page).getByText("A code is kept for you.", { exact: false })).toBeVisible();
  const wallet = page.url();
  const before = await (await page.request.get(wallet)).text();
  expect(before).not.toContain("TEA-000");
  await main(page).getByRole("button", { name: "Show the code" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Show the code" }).click();
  await expect(main(page).getByText(/^TEA-000[123]$/)).toBeVisible();
  await expect(main(page).getByText("Type it below the sum.")).toBeVisible();
  await expect(main(page).getByRole("button", { name: "Give it back" })).toHaveCount(0);
  // It stays where it is.
  await page.goto("/wallet");
  await page.goto(wallet);
  await expect(main(page).getByText(/^TEA-000[123]$/)).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(codes);
  await expect(main(page).getByText("Shown", { exact: true }).locator("xpath=..")).toContainText("1");
  expect(await page.content()).not.toContain("TEA-0001");
});

test("codes after a pattern: a guessable one is refused in words, examples are shown, each unit has its own", async ({
  page,
}) => {
  const { brand, perk, codes } = await draftOf();
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(codes);
  await setCodes(page, "Codes that Laurel makes", "TEA-####-*");
  await save(page);
  await expect(
    main(page)
      .getByText(/make only 1,048,576 different codes/)
      .first(),
  ).toBeVisible();
  await main(page).getByRole("textbox", { name: "Pattern" }).fill("TEA-####-####-####-*");
  await expect(main(page).getByText(/^TEA-\w{4}-\w{4}-\w{4}-\w$/)).toHaveCount(3);
  await save(page);
  await expect(main(page).getByText("Saved.")).toBeVisible();
  await approve(page, perk, brand.slug);
  expect(await db.code.count({ where: { perkId: perk } })).toBe(3);

  await claimAsNewMember(page, perk);
  await main(page).getByRole("button", { name: "Show the code" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Show the code" }).click();
  await expect(main(page).getByText(/^TEA-\w{4}-\w{4}-\w{4}-\w$/)).toBeVisible();
});

test("a file on its way can be left and cancelled; nothing of it is stored", async ({ page }) => {
  const { brand, perk, codes } = await draftOf();
  await db.perk.update({ where: { id: perk }, data: { codeSource: "IMPORTED" } });
  // One on which somebody works at this moment.
  await db.codeImport.create({
    data: {
      ...{ perkId: perk, byId: brand.staff.userId, fileName: "much.csv", state: "SEALING", total: 80_000 },
      ...{ done: 20_000, beatAt: new Date(Date.now() + 60 * minuteMs), fileSealed: "sealed" },
    },
  });
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(codes);
  await expect(main(page).getByText("Encrypting … 20,000 of 80,000")).toBeVisible();
  await db.codeImport.updateMany({ where: { perkId: perk }, data: { done: 40_000 } });
  await expect(main(page).getByText("Encrypting … 40,000 of 80,000")).toBeVisible();
  await page.goto(`/brand/${brand.slug}`);
  await page.goto(codes);
  await expect(main(page).getByText("Encrypting … 40,000 of 80,000")).toBeVisible();
  await main(page).getByRole("button", { name: "Cancel" }).click();
  await expect(main(page).getByText("Cancelled: nothing stored.")).toBeVisible();
  await expect(main(page).getByLabel("File of codes")).toBeVisible();
  expect(await db.code.count({ where: { perkId: perk } })).toBe(0);
});

test("the status page says what the last check found, and that something does not add up", async ({
  page,
}) => {
  const last = await checkStock();
  await page.goto("/status");
  await expect(main(page).getByText("Everything adds up")).toBeVisible();
  await expect(main(page).getByText("Issued").locator("xpath=..")).toContainText(
    last.issued.toLocaleString("en"),
  );
  await expect(main(page).getByRole("img", { name: /The last 24 hours: \d+ checks, 0 of/ })).toBeVisible();

  const { perk } = await draftOf();
  await db.$executeRaw`insert into unit (id, perk_id, pool) values (gen_random_uuid(), ${perk}::uuid, 'open')`;
  await checkStock();
  await page.goto("/status");
  await expect(main(page).getByText("2 differences")).toBeVisible();
  const admin = await newAdmin();
  await signInAs(page.context(), admin);
  await page.goto("/admin/stock");
  await expect(main(page).getByText("0 expected, 1 found").first()).toBeVisible();
  await db.unit.deleteMany({ where: { perkId: perk } });
});
