import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { claimOfPass } from "@/lib/claim/pass";
import { db } from "@/lib/db";
import { test as appTest } from "./fixtures/app-test";
import { claimed } from "./fixtures/claimed";
import { newBrand, newMember, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";
import { saidOf } from "./fixtures/shown";
import { unzipped } from "./fixtures/unzipped";
import { newAppleSettings, newGoogleSettings } from "./fixtures/wallet-certificates";

const test = appTest.extend<object>({
  settings: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => use({ ...newAppleSettings(), ...newGoogleSettings().settings }),
    { scope: "worker" },
  ],
});

const expiredTest = appTest.extend<object>({
  settings: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => use(newAppleSettings({ until: new Date(Date.now() - 60_000) })),
    { scope: "worker" },
  ],
});

/** A member with a claim that can be used. */
async function newHolder() {
  const brand = await newBrand();
  const member = await newMember();
  const perk = await newPerk(brand, { venueId: brand.venueId });
  return { brand, member, perk, claim: await claimed(member, perk) };
}

test("a member downloads a claim's pass for Apple Wallet, and staff accept what its QR code says", async ({
  page,
  context,
}) => {
  const { brand, member, claim } = await newHolder();
  await signInAs(context, member);
  await page.goto(`/wallet/${claim}`);
  await expect(
    page.getByRole("main").getByText(/Staff need network to accept a pass from there/),
  ).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("main").getByRole("link", { name: "Add to Apple Wallet" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`laurel-pass-${claim}.pkpass`);
  const files = unzipped(await readFile(await file.path()));
  expect([...files.keys()]).toEqual(expect.arrayContaining(["pass.json", "manifest.json", "signature"]));
  const { barcodes, serialNumber } = JSON.parse(String(files.get("pass.json")));
  expect(serialNumber).toBe(claim);
  const again = await context.request.get(`/api/claims/${claim}/apple-pass`);
  expect(again.headers()["content-type"]).toBe("application/vnd.apple.pkpass");
  expect(again.headers()["cache-control"]).toBe("no-store");
  expect(await saidOf(brand, { pass: barcodes[0].message })).toBe("entitled");
});

test("the link for Google Wallet leads to Google with the claim's pass", async ({ app, browser }) => {
  const { member, claim } = await newHolder();
  // A service worker's own requests pass by the test's routes.
  const context = await browser.newContext({ baseURL: app.url, serviceWorkers: "block" });
  await signInAs(context, member);
  const page = await context.newPage();
  // Nothing here reaches Google: the redirect is looked at, and not followed.
  const led = new Promise<{ status: number; location: string; kept: string | undefined }>((resolve) => {
    page.route("**/google-pass", async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      await route.fulfill({ status: 200, contentType: "text/plain", body: "At Google" });
      const { location = "", "cache-control": kept } = answer.headers();
      resolve({ status: answer.status(), location, kept });
    });
  });
  await page.goto(`/wallet/${claim}`);
  await page.getByRole("main").getByRole("link", { name: "Add to Google Wallet" }).click();
  const { status, location, kept } = await led;
  expect(status).toBe(303);
  expect(kept).toBe("no-store");
  expect(location).toMatch(/^https:\/\/pay\.google\.com\/gp\/v\/save\/[\w-]+\.[\w-]+\.[\w-]+$/);
  const claims = JSON.parse(Buffer.from(location.split(".").at(-2) ?? "", "base64url").toString());
  expect(await claimOfPass(claims.payload.genericObjects[0].barcode.value)).toBe(claim);
});

test("on paper nothing of it stands", async ({ page, context }) => {
  const { member, claim } = await newHolder();
  await signInAs(context, member);
  await page.goto(`/wallet/${claim}`);
  const link = page.getByRole("main").getByRole("link", { name: "Add to Apple Wallet" });
  await expect(link).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(link).toBeHidden();
  await expect(page.getByRole("main").getByText(/a pass from there/)).toBeHidden();
});

test("a claim with a code in place of a pass is offered to no wallet", async ({ page, context }) => {
  const { member, claim, perk } = await newHolder();
  await db.perk.update({ where: { id: perk }, data: { codeSource: "IMPORTED" } });
  await signInAs(context, member);
  await page.goto(`/wallet/${claim}`);
  await expect(page.getByRole("main").getByRole("heading", { name: "Your code" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /^Add to/ })).toHaveCount(0);
  for (const route of ["apple-pass", "google-pass"]) {
    const answer = await context.request.get(`/api/claims/${claim}/${route}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
});

expiredTest(
  "with a certificate that is over no pass is offered, and whoever asks all the same is told so",
  async ({ page, context }) => {
    const { member, claim } = await newHolder();
    await signInAs(context, member);
    await page.goto(`/wallet/${claim}`);
    await expect(page.getByRole("main").getByRole("heading", { name: "Your pass" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: /^Add to/ })).toHaveCount(0);
    const google = await context.request.get(`/api/claims/${claim}/google-pass`, { maxRedirects: 0 });
    expect(google.status()).toBe(404);
    const apple = await context.request.get(`/api/claims/${claim}/apple-pass`, { maxRedirects: 0 });
    expect(apple.status()).toBe(503);
    expect(await apple.text()).toContain("Your pass in Laurel works as it did.");
  },
);
