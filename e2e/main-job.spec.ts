import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { dayAt } from "@/lib/claim/days";
import { db } from "@/lib/db";
import { scoreOf } from "@/lib/score/score-of";
import { unpackedLines } from "@/lib/score/snapshot";
import { trustByAge } from "@/lib/score/trust";
import { showToCamera } from "./fixtures/app-camera";
import { test as appTest } from "./fixtures/app-test";
import { activityAsTold } from "./fixtures/as-told";
import { signInByMail } from "./fixtures/people";
import { type Snac, snacOrReason } from "./servers/snac";
import type { SnacUser } from "./servers/snac-user";

const test = appTest.extend<object, { snac: Snac | string }>({
  snac: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const snac = await snacOrReason();
      await use(snac);
      if (typeof snac !== "string") await snac.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  settings: [
    async ({ snac }, use) => use(typeof snac === "string" ? {} : { LAUREL_ALLOWED_PRIVATE_HOSTS: snac.host }),
    { scope: "worker" },
  ],
});

const made = new Date("2023-04-05T06:07:08Z");
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

/** What people really do on the server before ada links her account there. */
async function liveOn(snac: Snac): Promise<{ ada: SnacUser; answered: SnacUser[] }> {
  const [ada, ben, cleo, dora] = [
    await snac.addUser("ada", made),
    await snac.addUser("ben", made),
    await snac.addUser("cleo", made),
    await snac.addUser("dora", made),
  ];
  await Promise.all([ben.follow(ada), cleo.follow(ada), dora.follow(ada), ada.follow(ben), ada.follow(cleo)]);
  const first = await ada.post("The late tomatoes are in");
  const second = await ada.post("Who else keeps bees on a roof?");
  const [bens, cleos] = [await ben.post("Seeds to give away"), await cleo.post("What grows in shade?")];
  await Promise.all([ben.like(first), cleo.like(first), dora.like(second), ben.boost(second)]);
  const asked = await cleo.post(`@${ada.handle} how late?`, first);
  const answer = await ben.post(`@${ada.handle} I do`, second);
  await ada.post(`@${ben.handle} the runner beans, please`, bens);
  await ada.post(`@${cleo.handle} ferns and patience`, cleos);
  await expect
    .poll(async () => JSON.stringify(await ada.read("/api/v1/notifications?limit=40")), { timeout: 90_000 })
    .toMatch(new RegExp(`(?=.*${asked})(?=.*${answer})(?=.*favourite)(?=.*reblog)`, "s"));
  return { ada, answered: [ben, cleo] };
}

async function personOf(
  browser: Browser,
  url: string,
  email: string,
): Promise<{ page: Page; id: string; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  return { page, context, id: await signInByMail(page, email) };
}

async function linkOnSnac(page: Page, ada: SnacUser): Promise<void> {
  await page.goto("/links");
  await page.getByLabel("Your handle or server").fill(`@${ada.handle}`);
  await page.getByRole("button", { name: "Go to my server" }).click();
  await page.locator('input[name="login"]').fill(ada.name);
  await page.locator('input[name="passwd"]').fill(ada.password);
  await page.locator('input[type="submit"]').click();
  await expect(page).toHaveURL(/\/links/);
}

async function postPerk(page: Page): Promise<void> {
  await page.goto("/brand/new");
  await page.getByLabel("Name").fill("Harbour Lounges");
  await page.getByLabel("What the brand is").fill("Quiet rooms beside loud gates.");
  await page.getByRole("main").locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/brand\/harbour-lounges$/);
  await page.goto("/brand/harbour-lounges/venues");
  await page.getByLabel("Name").fill("Pier 3");
  await page.getByLabel("Street and number").fill("Doca 1");
  await page.getByLabel("City").fill("Lisbon");
  await page.getByLabel("Country").selectOption("PT");
  await page.getByLabel("Time zone").selectOption("Europe/Lisbon");
  await page.getByRole("button", { name: "Add the venue" }).click();
  await expect(page.getByText("The venue was added.")).toBeVisible();
  await page.goto("/brand/harbour-lounges/campaigns/new");
  await page.getByRole("main").getByLabel("Name").fill("Autumn evenings");
  await page.getByRole("button", { name: "Create it and write its first perk" }).click();
  await expect(page).toHaveURL(/\/perks\/new/);
  await page.getByLabel("Kind").selectOption("LOUNGE");
  await page.getByLabel("Title").fill("An evening in the river lounge");
  await page.getByLabel("What one gets").fill("Three hours, supper and a window seat.");
  await page.getByLabel("Terms").fill("One visit for each person, on any evening while seats are free.");
  await page.getByLabel("Worth to its holder").fill("35");
  await page.getByLabel("Where it is used").selectOption({ label: "Pier 3, Lisbon (Europe/Lisbon)" });
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByLabel("Gate: the least score").fill("2");
  await page.getByLabel("Open pool").fill("20");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByLabel("Stock").fill("5");
  await page.getByLabel("Opens").fill(inDays(-2));
  await page.getByLabel("Closes").fill(inDays(7));
  await page.getByLabel("Days to use it").fill("30");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByRole("link", { name: "Go on to the preview" }).click();
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(
    page
      .getByRole("main")
      .getByText(/In review/)
      .first(),
  ).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("link", { name: "An evening in the river lounge" }).first().click();
  await page.getByLabel("Approve").check();
  await page.getByRole("button", { name: "Decide" }).click();
  await expect.poll(() => db.review.count({ where: { decision: "APPROVED" } })).toBe(1);
}

test("from a mailed link to a redeemed perk, on real servers @camera", async ({ browser, app, snac }) => {
  test.skip(typeof snac === "string", typeof snac === "string" ? snac : "");
  if (typeof snac === "string") return;
  test.setTimeout(300_000);
  const { ada, answered } = await liveOn(snac);

  // The member signs in, links the account, and sees its reading end in a score.
  const member = await personOf(browser, app.url, "ada@example.org");
  await linkOnSnac(member.page, ada);
  await expect
    .poll(() => db.scoreSnapshot.count({ where: { userId: member.id } }), { timeout: 60_000 })
    .toBe(1);
  const snapshot = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: member.id } });
  const lines = unpackedLines(snapshot.lines);

  // It is the score of what the server itself reports, line by line, and the lines sum to it.
  const told = await activityAsTold(ada, answered);
  expect(told.received.map(({ kind }) => kind).sort()).toEqual(
    ["follow", "follow", "follow", "like", "like", "like", "reply", "reply", "repost"].sort(),
  );
  const stored = await db.post.findMany({ where: { linkedAccount: { userId: member.id } } });
  expect(stored.map(({ remoteId }) => remoteId).sort()).toEqual(told.posts.map(({ id }) => id).sort());
  const days = (Date.now() - made.getTime()) / 86_400_000;
  const expected = scoreOf([told], () => trustByAge(days), snapshot.scoredAt.getTime());
  expect(lines).toEqual(expected.lines);
  expect(snapshot.valueTenths / 10).toBe(expected.value);
  expect(lines.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(snapshot.valueTenths);
  await member.page.goto("/score");
  await expect(
    member.page.getByRole("main").getByText(String(expected.shown), { exact: true }).first(),
  ).toBeVisible();

  // A brand posts a lounge perk, an admin approves it.
  const owner = await personOf(browser, app.url, "owner@example.org");
  await postPerk(owner.page);
  const admin = await personOf(browser, app.url, "admin@example.org");
  await db.adminGrant.create({ data: { userId: admin.id } });
  await approve(admin.page);

  // The member claims it and holds a pass.
  await member.page.goto("/perks");
  await member.page
    .getByRole("link", { name: /An evening in the river lounge/ })
    .first()
    .click();
  await member.page.getByRole("button", { name: "Claim it" }).click();
  await expect(
    member.page.getByText("Agree to this first: without it nobody can claim a perk."),
  ).toBeVisible();
  await member.page.getByLabel("Day of your visit").fill(dayAt(new Date(), "Europe/Lisbon"));
  await member.page.getByRole("checkbox").check();
  await member.page.getByRole("button", { name: "Claim it" }).click();
  await expect(member.page).toHaveURL(/\/wallet\//);
  const qr = member.page.getByRole("img", { name: "The pass as a QR code, for staff to scan" });
  await expect(qr).toBeVisible();
  // It is the device's own, which changes all the time.
  await expect(member.page.getByText("Changes every 15 seconds", { exact: false })).toBeVisible();
  expect((await db.claim.findFirstOrThrow({ where: { userId: member.id } })).passKey).not.toBeNull();

  // Staff scan it with the camera.
  await showToCamera(await qr.screenshot());
  await owner.context.grantPermissions(["camera"]);
  const scan = async () => {
    await owner.page.goto("/brand/harbour-lounges/scan");
    await owner.page.getByRole("button", { name: "Scan with the camera" }).click();
  };
  await scan();
  await expect(owner.page.getByRole("alert").getByText("Entitled")).toBeVisible({ timeout: 30_000 });
  await expect(owner.page.getByRole("alert").getByText("An evening in the river lounge")).toBeVisible();
  await expect(owner.page.getByText(ada.handle)).toHaveCount(0);
  await scan();
  await expect(owner.page.getByRole("alert").getByText(/used/i)).toBeVisible({ timeout: 30_000 });
  await expect(owner.page.getByRole("alert").getByText(/Pier 3/)).toBeVisible();
  expect(await db.redemption.count()).toBe(1);
  await member.page.reload();
  await expect(
    member.page
      .getByRole("main")
      .getByText(/Pier 3/)
      .first(),
  ).toBeVisible();
});
