import { expect, type Page } from "@playwright/test";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { test as appTest } from "./fixtures/app-test";
import { expectScoreAsTold, goToGitHub, newPerson } from "./fixtures/github-linked";
import { signInAs } from "./fixtures/people";
import { type GitHubStub, startGitHubStub } from "./servers/github-stub";
import { hoursBefore, WorldBuilder } from "./servers/github-world";

const test = appTest.extend<object, { github: GitHubStub }>({
  github: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const github = await startGitHubStub();
      await use(github);
      await github.stop();
    },
    { scope: "worker" },
  ],
  settings: [async ({ github }, use) => use(github.settings), { scope: "worker" }],
});

/** What happened on GitHub before ada links her account: some of every kind, by people of all ages. */
function liveOn(): WorldBuilder {
  const build = new WorldBuilder();
  const { world } = build;
  const { me } = world;
  const [ben, cleo] = [build.person("ben", { days: 900 }), build.person("cleo", { days: 90 })];
  const [tools, theirs] = [
    build.repository(me, "tools", { language: "Rust" }),
    build.repository(ben, "theirs"),
  ];
  for (const [index, person] of [ben, cleo].entries()) build.star(tools, person, 30 + index);
  build.fork(tools, cleo, 28);
  const question = build.thread("issue", tools, cleo, 26, { title: "How is it built?" });
  build.comment(question, me, 25);
  build.comment(question, ben, 24);
  const offer = build.thread("pull", tools, ben, 22, { title: "Build it on Windows" });
  build.review(offer, me, 21);
  build.merge(offer, me, 20);
  const mine = build.thread("pull", theirs, me, 18, { title: "Read files to their end" });
  build.review(mine, ben, 17);
  build.comment(mine, me, 16);
  build.react(mine, cleo, 15);
  build.react(mine, ben, 14, "-1");
  build.merge(mine, ben, 13);
  world.starred = [{ repository: theirs, at: hoursBefore(12) }];
  world.followers = [ben, cleo];
  return build;
}

const main = (page: Page) => page.getByRole("main");

/** Asks the stub with the token that Laurel holds. */
function askAs(github: GitHubStub, userId: string) {
  return async (path: string, accept = "application/json") => {
    const { grantSealed } = await db.linkedAccount.findFirstOrThrow({ where: { userId } });
    const { token } = JSON.parse(unseal(grantSealed)) as { token: string };
    const headers = { authorization: `Bearer ${token}`, accept, "user-agent": "a test" };
    const answer = await fetch(github.url + path, { headers });
    return answer.ok ? answer.json() : null;
  };
}

test("a linked GitHub account scores what GitHub itself tells, is asked for again when revoked, and is forgotten when unlinked", async ({
  page,
  context,
  app,
  github,
}) => {
  expect(app.url).toBeTruthy();
  test.setTimeout(120_000);
  const build = liveOn();
  github.world = build.world;
  const user = await newPerson("ada@example.org");
  await signInAs(context, user);

  // Consent refused comes back in words.
  await goToGitHub(page);
  await page.getByRole("button", { name: "deny" }).click();
  await expect(main(page).getByRole("alert")).toContainText("You did not allow it on");

  await goToGitHub(page);
  await page.getByRole("button", { name: "allow" }).click();
  await expect(page).toHaveURL(/\/links$/);
  await expect(main(page).getByRole("button", { name: "Read again" })).toBeVisible({ timeout: 60_000 });
  const ask = askAs(github, user);
  const first = await expectScoreAsTold(user, ask);
  expect(first).toBeGreaterThan(5);
  await expect(main(page).getByRole("link", { name: "ada", exact: true })).toBeVisible();

  const known = await db.engagement.count();
  await expect(main(page).getByText(`1 posts, ${known} engagements with others`)).toBeVisible();

  // A day on, more happened.
  const dora = build.person("dora", { days: 500 });
  for (const repository of github.world.repositories.slice(0, 1)) build.star(repository, dora, 0);
  const readAgain = async () => {
    await db.linkedAccount.updateMany({ data: { lastReadAt: new Date(Date.now() - 86_400_000) } });
    await page.goto("/links");
    await main(page).getByRole("button", { name: "Read again" }).click();
  };
  await readAgain();
  const more = main(page).getByText(`1 posts, ${known + 1} engagements with others`);
  await expect(more).toBeVisible({ timeout: 60_000 });
  const second = await expectScoreAsTold(user, ask);
  expect(second).toBeGreaterThan(first);

  // Revoked on GitHub: asked to link again, and nothing is lost.
  await github.oauth.revokeAll();
  await readAgain();
  await expect(main(page).getByText(`${github.host} no longer lets Laurel read this account`)).toBeVisible();
  const kept = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: user } });
  expect(kept.valueTenths / 10).toBe(second);
  await main(page).getByRole("button", { name: "Link again" }).click();
  await page.getByRole("button", { name: "allow" }).click();
  await expect(main(page).getByRole("button", { name: "Read again" })).toBeVisible({ timeout: 60_000 });
  await expectScoreAsTold(user, ask);

  await main(page).getByRole("button", { name: "Unlink" }).click();
  await page.getByRole("button", { name: "Unlink and remove" }).click();
  await expect(main(page).getByText("No account is linked yet")).toBeVisible();
  expect(await db.linkedAccount.count()).toBe(0);
  expect(await db.engagement.count()).toBe(0);
  await expect.poll(() => github.oauth.revoked).toHaveLength(1);
});
