import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test as appTest } from "./fixtures/app-test";
import { expectScoreAsTold, goToGitHub, newPerson } from "./fixtures/github-linked";
import { signInAs } from "./fixtures/people";
import { type GitHubEmulator, startGitHubEmulator } from "./servers/github-emulator";

const test = appTest.extend<object, { github: GitHubEmulator }>({
  github: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const github = await startGitHubEmulator({
        logins: ["octavia", "ben", "cleo"],
        repositories: [
          { owner: "octavia", name: "tools", language: "Rust" },
          { owner: "ben", name: "theirs" },
        ],
      });
      await use(github);
      await github.stop();
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ github }, use) => {
      const app = {
        GITHUB_ID: "id",
        GITHUB_SECRET: "secret",
        GITHUB_URL: github.url,
        GITHUB_API_URL: github.url,
      };
      await use({ ...app, LAUREL_ALLOWED_PRIVATE_HOSTS: new URL(github.url).host });
    },
    { scope: "worker" },
  ],
});

test("on a GitHub that we did not write, an account is linked in the browser and scores what really happened", async ({
  page,
  context,
  app,
  github,
}) => {
  expect(app.url).toBeTruthy();
  test.setTimeout(120_000);
  await github.act("ben", "POST", "/repos/octavia/tools/issues", { title: "It fails on Windows" });
  await github.act("octavia", "POST", "/repos/octavia/tools/issues/1/comments", { body: "Since when?" });
  await github.act("cleo", "POST", "/repos/octavia/tools/issues/1/comments", {
    body: "Since the last release",
  });
  for (const login of ["ben", "cleo"]) await github.act(login, "POST", "/repos/octavia/tools/forks", {});
  await github.act("octavia", "POST", "/repos/ben/theirs/forks", {});
  const offer = { title: "Build it on Windows", head: "ben:fix", base: "main" };
  await github.act("ben", "POST", "/repos/octavia/tools/pulls", offer);
  await github.act("octavia", "POST", "/repos/octavia/tools/pulls/2/reviews", { event: "APPROVE" });
  await github.act("octavia", "PUT", "/repos/octavia/tools/pulls/2/merge", {});
  const mine = { title: "Read files to their end", head: "octavia:end", base: "main" };
  await github.act("octavia", "POST", "/repos/ben/theirs/pulls", mine);
  await github.act("ben", "POST", "/repos/ben/theirs/pulls/1/reviews", { event: "APPROVE" });
  await github.act("octavia", "POST", "/repos/ben/theirs/issues/1/comments", { body: "Thank you" });
  await github.act("ben", "PUT", "/repos/ben/theirs/pulls/1/merge", {});

  const user = await newPerson("octavia@example.org");
  await signInAs(context, user);
  await goToGitHub(page);
  await page.getByRole("button", { name: /octavia/i }).click();
  await expect(page).toHaveURL(/\/links$/);
  const main = page.getByRole("main");
  await expect(main.getByRole("button", { name: "Read again" })).toBeVisible({ timeout: 60_000 });
  const score = await expectScoreAsTold(user, (path) => github.read("octavia", path).catch(() => null));
  expect(score).toBeGreaterThan(1);

  await main.getByRole("button", { name: "Unlink" }).click();
  await page.getByRole("button", { name: "Unlink and remove" }).click();
  await expect(main.getByText("No account is linked yet")).toBeVisible();
  expect(await db.linkedAccount.count()).toBe(0);
});
