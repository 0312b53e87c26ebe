import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { recordScore } from "@/lib/score/record-score";
import { test } from "./fixtures/app-test";
import { newAdmin } from "./fixtures/brand";
import { newMarkedMember } from "./fixtures/marked";
import { signInAs } from "./fixtures/people";

const main = (page: Page) => page.getByRole("main");
const reason = "It is a recipe. The tag #ad stands for “à déguster”.";

async function shownScore(page: Page): Promise<number> {
  await page.goto("/score");
  const total = main(page)
    .getByRole("row", { name: /^Your score/ })
    .getByRole("cell");
  return Number(await total.textContent());
}

test("a mark is said to be wrong, a moderator grants it, the mark is gone and the score rises", async ({
  app,
  browser,
}) => {
  const { member } = await newMarkedMember();
  await recordScore(member, new Date());
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
  const own = await browser.newPage({ baseURL: app.url });
  await signInAs(own.context(), member);
  const before = await shownScore(own);

  await own.goto("/score/posts?show=promotion");
  const card = main(own).getByRole("listitem").filter({ hasText: "marks advertising" }).first();
  await expect(card.getByText("It carries a tag that marks advertising")).toBeVisible();
  await expect(main(own).getByText("1 of 3 posts, σ = 33.3 %")).toBeVisible();
  await expect(card.getByText(/^Since σ is 33\.3.% on this account, .* counts ×0\.90 now\.$/)).toBeVisible();
  await card.getByRole("button", { name: /^This is wrong.*Promotion/ }).click();
  const dialog = own.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send it to a person" }).click();
  await expect(dialog.getByText("Say what is wrong, in your own words.")).toBeVisible();
  await dialog.getByLabel("Why it is wrong").fill(reason);
  await dialog.getByRole("button", { name: "Send it to a person" }).click();
  await expect(card.getByText("Waits for a person")).toBeVisible();
  await expect(card.getByRole("button", { name: /^This is wrong/ })).toHaveCount(0);

  const desk = await browser.newPage({ baseURL: app.url });
  await signInAs(desk.context(), await newAdmin());
  await desk.goto("/admin");
  await main(desk).getByRole("link", { name: "Appeals" }).click();
  await main(desk).getByRole("link", { name: reason }).click();
  await expect(main(desk).getByRole("heading", { name: "Does this post promote something?" })).toBeVisible();
  await expect(main(desk).getByRole("link", { name: "https://social.example/@m/advert" })).toBeVisible();
  await expect(main(desk).getByText(/1 of the account's 3 posts/)).toBeVisible();
  await expect(main(desk).getByText(email)).toHaveCount(0);
  await desk.getByLabel("Grant").check();
  await desk.getByLabel("Answer").fill("You are right: it sells nothing, and now we know the word.");
  await desk.getByRole("button", { name: "Decide" }).click();
  await expect(
    main(desk).getByText(/Granted, and the member was scored anew\. They were told/),
  ).toBeVisible();
  const row = main(desk).getByRole("listitem").filter({ hasText: reason });
  await expect(row.getByText("Granted", { exact: true })).toBeVisible();

  await own.goto("/score/posts?show=appealed");
  await expect(main(own).getByText("Promotion: not marked any more")).toBeVisible();
  await expect(main(own).getByText("it sells nothing, and now we know the word")).toBeVisible();
  await expect(main(own).getByText("0 of 3 posts, σ = 0 %")).toBeVisible();
  expect(await shownScore(own)).toBeGreaterThan(before);
  await own.goto("/inbox");
  await main(own)
    .getByRole("link", { name: `to ${email}` })
    .first()
    .click();
  await expect(main(own).getByText("the mark is gone for good").first()).toBeVisible();
});

test("the score as a whole is appealed, and the answer stands beside what was said", async ({
  app,
  browser,
}) => {
  const { member } = await newMarkedMember();
  await recordScore(member, new Date());
  const own = await browser.newPage({ baseURL: app.url });
  await signInAs(own.context(), member);
  await own.goto("/score/appeal");
  await own
    .getByLabel("Why your score is not right")
    .fill("Ada answered me on Tuesday, and it is not there.");
  await own.getByRole("button", { name: "Send it to a person" }).click();
  await expect(main(own).getByText("Waits for a person")).toBeVisible();

  const desk = await browser.newPage({ baseURL: app.url });
  await signInAs(desk.context(), await newAdmin());
  await desk.goto("/admin/appeals");
  await main(desk)
    .getByRole("link", { name: /Ada answered me/ })
    .click();
  await expect(main(desk).getByRole("heading", { name: "Is this score right?" })).toBeVisible();
  await desk.getByLabel("Decline").check();
  await desk.getByLabel("Answer").fill("Her server hid her answer from ours; it cannot be read.");
  await desk.getByRole("button", { name: "Decide" }).click();
  await expect(main(desk).getByText(/^Declined: the score stays as it is/)).toBeVisible();
  await own.reload();
  await expect(main(own).getByText("Her server hid her answer")).toBeVisible();
  await expect(main(own).getByText("Declined", { exact: true })).toBeVisible();
});
