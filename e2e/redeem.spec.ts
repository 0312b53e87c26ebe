import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { codeOfClaim } from "./fixtures/claim-code";
import { signInAs } from "./fixtures/people";
import { newWorld } from "./fixtures/world";

test("staff type a code: entitled, used, rolled back, entitled again; a rival's staff learn nothing", async ({
  page,
  app,
  browser,
}) => {
  const world = await newWorld();
  const code = await codeOfClaim(world.claim);
  const redeem = async (on: typeof page, slug: string) => {
    await on.goto(`/brand/${slug}/scan`);
    const venue = on.getByLabel("Where you are");
    await expect(
      on
        .getByRole("main")
        .getByText(/Venue:|Where you are/)
        .first(),
    ).toBeVisible();
    if (await venue.isVisible()) await venue.selectOption({ index: 1 });
    await on.getByLabel("Code", { exact: true }).fill(code.toLowerCase());
    await on.getByRole("button", { name: "Check the code" }).click();
    return on.getByRole("main").getByRole("alert");
  };

  const rivals = await browser.newContext({ baseURL: app.url });
  await signInAs(rivals, world.people.rival);
  const foreign = await redeem(await rivals.newPage(), world.rival.slug);
  await expect(foreign).toBeVisible();
  await expect(foreign.getByText("Entitled")).toHaveCount(0);
  await expect(foreign.getByText("Lounge visit")).toHaveCount(0);
  await rivals.close();

  await signInAs(page.context(), world.people.staff);
  await expect((await redeem(page, world.brand.slug)).getByText("Entitled")).toBeVisible();
  await expect((await redeem(page, world.brand.slug)).getByText(/Used already on .* at/)).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();

  await page.getByRole("button", { name: `Roll back the code ending in ${code.slice(-4)}` }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("Scanned at the wrong door");
  await page.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await expect(page.getByText("Scanned at the wrong door")).toBeVisible();
  await expect((await redeem(page, world.brand.slug)).getByText("Entitled")).toBeVisible();
  expect(await db.redemption.count({ where: { claimId: world.claim, rolledBackAt: null } })).toBe(1);
});

test("a member gives a claim back, and it is free for the next", async ({ page }) => {
  const world = await newWorld();
  await signInAs(page.context(), world.people.member);
  await page.goto(`/wallet/${world.claim}`);
  await page.getByRole("button", { name: /Give .*back/ }).click();
  await page.getByRole("dialog").locator('button[type="submit"]').click();
  await expect(
    page
      .getByRole("main")
      .getByText(/[Gg]iven back|[Gg]ave .* back/)
      .first(),
  ).toBeVisible();
  const [unit] = await db.$queryRaw<{ free: bigint }[]>`
    select count(*) as free from unit where perk_id = ${world.perk}::uuid and free_at <= now()`;
  expect(unit?.free).toBe(19n);
});
