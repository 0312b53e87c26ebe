import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { test } from "./fixtures/app-test";

// A Laurel of its own: which formula is in force, and how everybody's scores are spread, is the same for all.
test.use({ settings: { LOG_LEVEL: "error" } });

const main = (page: Page) => page.getByRole("main");
const score = (page: Page) =>
  main(page)
    .getByRole("row", { name: /^Score, rounded/ })
    .getByRole("cell");
const pointsOf = (page: Page, name: string) =>
  main(page)
    .getByRole("row")
    .filter({ has: page.getByRole("slider", { name }) })
    .getByRole("cell");

test("the example begins at 47.0, follows its sliders, and comes back", async ({ page }) => {
  await page.goto("/method");
  await expect(score(page)).toHaveText("47.0");
  const conversation = main(page).getByRole("slider", { name: "Conversation" });
  await expect(conversation).toHaveAttribute("aria-valuetext", "23.28 people, 9.2 points");
  await conversation.focus();
  await page.keyboard.press("End");
  await expect(conversation).toHaveAttribute("aria-valuetext", "500 people, 20.0 points");
  await expect(pointsOf(page, "Conversation")).toHaveText("20.000");
  await expect(score(page)).toHaveText("57.8");
  await page.keyboard.press("Home");
  await expect(score(page)).toHaveText("37.8");
  await page.keyboard.press("ArrowRight");
  await expect(pointsOf(page, "Conversation")).toHaveText(/^0\.19/);
  await main(page).getByRole("button", { name: "Back to the example" }).click();
  await expect(score(page)).toHaveText("47.0");
});

test("without script the whole method is there, and the example as it is written", async ({
  app,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/method");
  await expect(score(page)).toHaveText("47.0");
  await expect(main(page).getByRole("slider")).toHaveCount(0);
  for (const title of ["In symbols", "Which posts are marked", "Known limits", "If it is wrong"])
    await expect(main(page).getByRole("heading", { name: title })).toBeVisible();
  await context.close();
});

test("how scores are spread is told of twenty and not of fewer", async ({ page }) => {
  await page.goto("/method");
  await expect(main(page).getByText("The plot stands here once 20 members have a score")).toBeVisible();
  const bins = [
    { from: 0, to: 30, people: 12 },
    { from: 30, to: 100, people: 13 },
  ];
  const cohort = { people: 25, quantiles: [{ share: 0.5, value: 31 }], bins };
  await db.scoreSpread.create({ data: { day: new Date(), formula: "1.0.0", reach: -1, cohort } });
  await page.goto("/method");
  await expect(
    main(page).getByText(/25 members had a score on .* Half of them are at 31 or below/),
  ).toBeVisible();
  await expect(main(page).getByText("Members for each 5 points of score").first()).toBeVisible();
});

test("each version has its page, and the method leads to the one in force", async ({ page }) => {
  await page.goto("/method");
  const versions = main(page).getByRole("region", { name: "Versions" });
  await expect(versions.getByText("In force since")).toBeVisible();
  await expect(versions.getByText("nobody is scored by it yet")).toBeVisible();
  const since = new Date(Date.now() - 40 * dayMs);
  await db.formulaRun.create({
    data: { version: "1.1.0", besideSince: since, publishedAt: new Date(Date.now() - 1000) },
  });
  await page.goto("/method");
  await expect(page).toHaveURL(/\/method\/1\.1\.0$/);
  await expect(
    main(page)
      .getByText(/in version 1\.1\.0/)
      .last(),
  ).toBeVisible();
  await page.goto("/method/1.0.0");
  await expect(
    main(page)
      .getByText(/in version 1\.0\.0/)
      .last(),
  ).toBeVisible();
  await page.goto("/method/9.9.9");
  await expect(main(page).getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await db.formulaRun.delete({ where: { version: "1.1.0" } });
});
