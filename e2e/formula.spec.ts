import { expect, type Page } from "@playwright/test";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { dayMs } from "@/lib/score/decay";
import { scoreHistory } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";
import { rescoreAll } from "@/lib/score/rescore-all";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { utcDay } from "@/lib/score/snapshot";
import { test } from "./fixtures/app-test";
import { newAdmin } from "./fixtures/brand";
import { newMarkedMember } from "./fixtures/marked";
import { signInAs } from "./fixtures/people";

// Rescoring is run by the test, in its own time.
test.use({ settings: { LAUREL_JOBS: "worker" } });
test.afterAll(() => stopJobs());

const main = (page: Page) => page.getByRole("main");
const version = "1.1.0";

async function pageOf(page: Page, userId: string): Promise<Page> {
  await signInAs(page.context(), userId);
  return page;
}

/** What the nightly jobs do, without waiting for the night. */
async function rescoreEverybody(now: Date): Promise<void> {
  await rescoreAll(now);
  while ((await rescoreSlice(utcDay(now), now)) !== null);
  await rescoreAll(now);
}

test("a version runs beside, is too early to publish, then is published, and history keeps the old days", async ({
  app,
  browser,
}) => {
  const now = new Date();
  const members: MemberId[] = [];
  for (let number = 0; number < 3; number += 1) {
    const { member } = await newMarkedMember(now);
    for (const days of [3, 2, 1]) await recordScore(member, new Date(now.getTime() - days * dayMs));
    members.push(member);
  }
  const [member] = members;
  if (!member) throw new Error("no member was made");

  const desk = await pageOf(await browser.newPage({ baseURL: app.url }), await newAdmin());
  await desk.goto("/admin/formula");
  const card = main(desk)
    .getByRole("listitem")
    .filter({ hasText: `Version ${version}` })
    .first();
  await expect(card.getByText("Not in use")).toBeVisible();
  await card.getByRole("button", { name: "Run it beside" }).click();
  await expect(card.getByText("Beside, day 1")).toBeVisible();
  await card.getByRole("link", { name: "See what it would change" }).click();
  await expect(main(desk).getByText("Nothing to compare yet")).toBeVisible();

  await rescoreEverybody(now);
  await desk.reload();
  await expect(main(desk).getByText(/^3 members scored by 1\.0\.0 and by 1\.1\.0/)).toBeVisible();
  await expect(main(desk).getByText("Day 1 of 30", { exact: true })).toBeVisible();
  await expect(main(desk).getByText(/This one can be published from/)).toBeVisible();
  await expect(main(desk).getByRole("button", { name: "Publish it" })).toHaveCount(0);

  const history = await scoreHistory(member);
  expect(history.map(({ formula }) => formula)).toEqual(["1.0.0", "1.0.0", "1.0.0", "1.0.0"]);
  await db.formulaRun.update({
    where: { version },
    data: { besideSince: new Date(now.getTime() - 30 * dayMs) },
  });
  await desk.reload();
  await main(desk).getByRole("button", { name: "Publish it" }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByText(/^3 members scored by both/)).toBeVisible();
  await dialog.getByRole("button", { name: `Publish ${version}` }).click();
  await expect(main(desk).getByText(`Version ${version} is in force.`, { exact: false })).toBeVisible();
  await expect(card.getByText("In force", { exact: true })).toBeVisible();

  // The member sees the new version's score at once, above the same days as before.
  const own = await pageOf(await browser.newPage({ baseURL: app.url }), member);
  await own.goto("/score");
  await expect(main(own).getByText(`by formula ${version}`, { exact: false })).toBeVisible();
  expect(await scoreHistory(member)).toEqual(history);
  await recordScore(member, new Date());
  expect((await scoreHistory(member)).map(({ formula }) => formula)).toEqual([
    ...["1.0.0", "1.0.0", "1.0.0", version],
  ]);
});
