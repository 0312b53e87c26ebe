import { expect } from "@playwright/test";
import { createEmulator, type Emulator } from "emulate";
import { db } from "@/lib/db";
import { freePort } from "../bin/postgres/port.ts";
import { test as appTest } from "./fixtures/app-test";

const test = appTest.extend<object, { github: Emulator }>({
  github: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const users = [{ login: "octavia", name: "Octavia", email: "octavia@example.org" }];
      const github = await createEmulator({
        service: "github",
        port: await freePort(),
        seed: { github: { users } },
      });
      await use(github);
      await github.close();
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ github }, use) => {
      const url = github.url.replace("localhost", "127.0.0.1");
      await use({ GITHUB_ID: "id", GITHUB_SECRET: "secret", GITHUB_URL: url, GITHUB_API_URL: url });
    },
    { scope: "worker" },
  ],
});

test("signing in with GitHub makes one user, keeps no token, and comes back to the page one came from", async ({
  page,
  context,
}) => {
  for (const visit of ["first", "second"]) {
    await context.clearCookies();
    await page.goto("/sign-in?from=/links");
    await page.getByRole("button", { name: "Continue with GitHub" }).click();
    await page.getByRole("button", { name: /octavia/i }).click();
    await expect(page, `the ${visit} visit`).toHaveURL(/\/links$/);
    await expect(page.getByLabel("Your account")).toBeVisible();
  }
  const users = await db.user.findMany({ include: { signIns: true } });
  expect(users).toMatchObject([{ email: "octavia@example.org", signIns: [{ provider: "github" }] }]);
});

test("an address that already signs in by mail is not taken over by GitHub", async ({ page }) => {
  await db.signIn.deleteMany();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with GitHub" }).click();
  await page.getByRole("button", { name: /octavia/i }).click();
  await expect(
    page.getByRole("alert").getByText(/There is already an account with that e-mail address/),
  ).toBeVisible();
});
