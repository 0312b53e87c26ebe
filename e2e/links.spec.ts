import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { test as appTest } from "./fixtures/app-test";
import { signInAs } from "./fixtures/people";
import { type FaultyMastodon, startFaultyMastodon } from "./servers/mastodon-faults";
import { account, emptyWorld, status } from "./servers/mastodon-world";

const test = appTest.extend<object, { server: FaultyMastodon }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startFaultyMastodon();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ server }, use) => use({ LAUREL_ALLOWED_PRIVATE_HOSTS: server.host }),
    { scope: "worker" },
  ],
});

let members = 0;

test.beforeEach(async ({ app, server, page, context }) => {
  expect(app.url).toBeTruthy();
  members += 1;
  server.setFaults();
  Object.assign(server.world, emptyWorld(server.host), { me: account(`ada${members}`) });
  server.world.statuses = Array.from({ length: 95 }, (_, index) => status(server.world.me, index + 1));
  const user = await db.user.create({ data: { email: `links-${members}@example.org` } });
  await signInAs(context, user.id);
  await page.goto("/links");
});

const main = (page: Page) => page.getByRole("main");
const begin = async (page: Page, place: string) => {
  const button = page.getByRole("button", { name: "Go to my server" });
  // An answer before this one may have the same words, and nothing can be sent until it is there.
  await expect(button).not.toHaveAttribute("aria-disabled");
  await page.getByLabel("Your handle or server").fill(place);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  await answered;
};
const link = async (page: Page, server: FaultyMastodon) => {
  await begin(page, `@${server.world.me.acct}@${server.host}`);
  await page.getByRole("button", { name: "allow" }).click();
  await expect(page).toHaveURL(/\/links$/);
};

test("what was typed stays when the answer is no, and the answer says what to do", async ({
  page,
  server,
}) => {
  const field = page.getByLabel("Your handle or server");
  await begin(page, "");
  await expect(main(page).getByRole("alert")).toContainText("Type it like name@mastodon.social.");
  await begin(page, "ada");
  await expect(main(page).getByRole("alert")).toContainText("That is neither a handle nor a server.");
  await expect(field).toHaveValue("ada");
  await begin(page, "ada@169.254.169.254");
  await expect(main(page).getByRole("alert")).toContainText("169.254.169.254 is not on the public internet");
  server.setFaults({ on: "/", as: "html" });
  await begin(page, server.host);
  await expect(main(page).getByRole("alert")).toContainText(
    `${server.host} answers, but not as Mastodon does.`,
  );
  await expect(field).toHaveValue(server.host);
});

test("refused consent comes back in words, and forged answers link nothing", async ({ page, server }) => {
  await begin(page, server.host);
  await page.getByRole("button", { name: "deny" }).click();
  await expect(main(page).getByRole("alert")).toContainText(`You did not allow it on ${server.host}`);
  await page.goto("/api/links/mastodon/callback?code=stolen&state=forged");
  await expect(main(page).getByRole("alert")).toContainText("does not belong to a link that you began here");
  await expect(main(page).getByText("No account is linked yet")).toBeVisible();
});

test("a reading is seen as it goes, can be left and returned to, and ends in a score", async ({
  page,
  server,
}) => {
  server.setFaults({ on: "/notifications", as: "too_many", retryAfter: 15, times: 1 });
  await link(page, server);
  await expect(
    main(page).getByText(/asked for a pause\. Reading goes on by itself in a minute/),
  ).toBeVisible();
  await page.goto("/perks");
  await page.goto("/links");
  await expect(main(page).getByRole("progressbar")).toBeVisible();
  await expect(main(page).getByText("95 posts, 0 engagements with others")).toBeVisible({
    timeout: 40_000,
  });
  await main(page).getByRole("link", { name: "See your score" }).click();
  await expect(page.getByRole("heading", { name: "Your score", exact: true })).toBeVisible();
});

test("a failed reading says why and is tried again; a revoked token asks to link again", async ({
  page,
  server,
}) => {
  server.setFaults({ on: "/favourites", as: "html" });
  await link(page, server);
  await expect(main(page).getByText(`${server.host} sent a web page instead of an answer`)).toBeVisible();
  server.setFaults();
  await main(page).getByRole("button", { name: "Try again" }).click();
  await expect(main(page).getByText("95 posts, 0 engagements with others")).toBeVisible();
  await main(page).getByRole("button", { name: "Read again" }).click();
  await expect(main(page).getByRole("alert")).toContainText("was read within the last 10 minutes");

  await db.linkedAccount.updateMany({ data: { lastReadAt: new Date(Date.now() - 86_400_000) } });
  await server.oauth.revokeAll();
  await main(page).getByRole("button", { name: "Read again" }).click();
  await expect(main(page).getByText(`${server.host} no longer lets Laurel read this account`)).toBeVisible();
  await main(page).getByRole("button", { name: "Link again" }).click();
  await page.getByRole("button", { name: "allow" }).click();
  await expect(main(page).getByRole("button", { name: "Read again" })).toBeVisible();
});

test("unlinking asks first, then removes everything", async ({ page, server }) => {
  await link(page, server);
  await expect(main(page).getByRole("button", { name: "Read again" })).toBeVisible();
  await main(page).getByRole("button", { name: "Unlink" }).click();
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(main(page).getByRole("button", { name: "Unlink" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Unlink and remove" }).click();
  await expect(main(page).getByText("No account is linked yet")).toBeVisible();
  expect(await db.linkedAccount.count({ where: { remoteId: server.world.me.id } })).toBe(0);
});
