import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { mailedLink, signInAs, signInByMail } from "./fixtures/people";

test("a mailed link signs in once, back to the page one came from, and signing out ends it", async ({
  page,
}) => {
  const email = "Ada.Once@Example.org";
  await page.goto("/sign-in?from=/links");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText("ada.once@example.org")).toBeVisible();

  const link = await mailedLink(page, "ada.once@example.org");
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/links$/);

  await page.getByLabel("Your account").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();

  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").getByText(/used already or is too old/)).toBeVisible();
});

test("opening the mailed link does not use it up, as mail scanners open every link", async ({
  page,
  request,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("scanned@example.org");
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your inbox" })).toBeVisible();
  const link = await mailedLink(page, "scanned@example.org");
  await request.get(link);
  await request.head(link);
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Your account")).toBeVisible();
});

test("a link that is too old says so", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("late@example.org");
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your inbox" })).toBeVisible();
  await db.verificationToken.updateMany({
    where: { identifier: "late@example.org" },
    data: { expires: new Date(Date.now() - 1000) },
  });
  await page.goto(await mailedLink(page, "late@example.org"));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").getByText(/used already or is too old/)).toBeVisible();
});

test("a broken link says what to do", async ({ page }) => {
  await page.goto("/sign-in/confirm?token=x");
  await expect(page.getByText("This link is not whole.")).toBeVisible();
});

for (const typed of ["", "ada", "ada@", "a b@example.org"])
  test(`"${typed}" is no address: the form says so and keeps it`, async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(typed);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(
      page.getByText(/Write your e-mail address|does not look like an e-mail address/),
    ).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(typed);
    await expect(page.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  });

test("after five mails to one address the sixth waits, in words", async ({ page }) => {
  for (let mail = 0; mail < 5; mail++) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("many@example.org");
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(page.getByRole("heading", { name: "Look in your inbox" })).toBeVisible();
  }
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("many@example.org");
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("alert").getByText(/We sent several links already/)).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("many@example.org");
});

test("the return path leads nowhere but into Laurel", async ({ page, app }) => {
  const user = await db.user.create({ data: { email: "return@example.org" } });
  await signInAs(page.context(), user.id);
  for (const from of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"]) {
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await expect(page).toHaveURL(`${app.url}/perks`);
  }
});

test("a page for members sends visitors to sign in and brings them back", async ({ page, app }) => {
  await page.goto("/wallet");
  await expect(page).toHaveURL(`${app.url}/sign-in?from=%2Fwallet`);
});

test("a ban ends the session at the next request, and mails nothing more", async ({ page }) => {
  const userId = await signInByMail(page, "banned@example.org");
  await db.ban.create({ data: { userId, byId: userId, reason: "test" } });
  await page.goto("/perks");
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  const before = await db.inboxMail.count({ where: { to: "banned@example.org" } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("banned@example.org");
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your inbox" })).toBeVisible();
  expect(await db.inboxMail.count({ where: { to: "banned@example.org" } })).toBe(before);
});

test("one-click sign-in does not exist outside demo and development", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Mail me a link" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Mara/ })).toHaveCount(0);
});

test("next-auth's own way to send mail is closed", async ({ request }) => {
  const csrf = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/signin/email", {
    form: { csrfToken: csrf.csrfToken, email: "direct@example.org", json: "true" },
  });
  expect(answer.status()).toBe(404);
});
