import { expect, type Page } from "@playwright/test";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { blueskyAdapter } from "@/lib/network/bluesky/bluesky";
import { scoreOf } from "@/lib/score/score-of";
import { unpackedLines } from "@/lib/score/snapshot";
import { trustByAge } from "@/lib/score/trust";
import { test as appTest } from "./fixtures/app-test";
import { blueskyAsTold } from "./fixtures/bluesky-as-told";
import { signInAs } from "./fixtures/people";
import { type Bluesky, blueskyOrReason } from "./servers/bluesky";
import { liveOn } from "./servers/bluesky-life";
import { blueskyPorts } from "./servers/bluesky-ports";
import type { BlueskyUser } from "./servers/bluesky-user";
import { FoundStore, readInto } from "./servers/found-store";

const test = appTest.extend<object, { net: Bluesky | string }>({
  net: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const net = await blueskyOrReason();
      await use(net);
      if (typeof net !== "string") await net.stop();
    },
    { scope: "worker", timeout: 600_000 },
  ],
  settings: [async ({ net }, use) => use(typeof net === "string" ? {} : net.settings), { scope: "worker" }],
});

const made = new Date("2023-04-05T06:07:08Z");
const main = (page: Page) => page.getByRole("main");

async function begin(page: Page, handle: string): Promise<void> {
  await page.getByLabel("Your handle on Bluesky").fill(handle);
  await page.getByRole("button", { name: "Go to Bluesky" }).click();
}

/** What the account's own server asks: who one is, and whether Laurel may. */
async function allow(page: Page, { password }: BlueskyUser): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Authorize" }).click();
  await expect(page).toHaveURL(/\/links$/);
}

test("an account on Bluesky, from its owner's consent to its score, and out again", async ({
  page,
  context,
  app,
  net,
}) => {
  test.skip(typeof net === "string", typeof net === "string" ? net : "");
  if (typeof net === "string") return;
  test.setTimeout(180_000);
  const life = await liveOn(net, made);
  const { ada } = life;
  const { id: userId } = await db.user.create({ data: { email: "ada@example.org" } });
  await signInAs(context, userId);
  const newest = () =>
    db.scoreSnapshot.findFirstOrThrow({ where: { userId }, orderBy: { scoredAt: "desc" } });

  // What was typed is looked for on the network, and words say what was not found.
  await page.goto("/links");
  await begin(page, "nobody.test");
  await expect(main(page).getByRole("alert")).toContainText("There is nobody called nobody.test on Bluesky");
  await begin(page, `@${ada.handle}`);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(main(page).getByRole("alert")).toContainText("You did not allow it");

  // The reading ends in the score of what the network itself tells, line by line.
  await begin(page, `@${ada.handle}`);
  await allow(page, ada);
  await expect.poll(() => db.scoreSnapshot.count({ where: { userId } }), { timeout: 90_000 }).toBe(1);
  const snapshot = await newest();
  const told = await blueskyAsTold(net, life);
  expect(new Set(told.received.map(({ kind }) => kind))).toEqual(
    new Set(["follow", "like", "repost", "quote", "reply", "mention"]),
  );
  const days = (Date.now() - made.getTime()) / 86_400_000;
  const trustOf = (who: string) => (who === life.robot.did ? 0 : trustByAge(days));
  const expected = scoreOf([told], trustOf, snapshot.scoredAt.getTime());
  expect(snapshot.valueTenths / 10).toBe(expected.value);
  expect(unpackedLines(snapshot.lines)).toEqual(expected.lines);
  await page.goto("/score");
  await expect(main(page).getByText(String(expected.shown), { exact: true }).first()).toBeVisible();

  // A session that its owner ended asks to be linked again, and costs no point.
  await net.revokeAll(ada);
  await db.linkedAccount.updateMany({ data: { lastReadAt: new Date(Date.now() - 86_400_000) } });
  await page.goto("/links");
  await main(page).getByRole("button", { name: "Read again" }).click();
  await expect(main(page).getByText("no longer lets Laurel read this account")).toBeVisible();
  expect(await newest()).toEqual(snapshot);
  await main(page).getByRole("button", { name: "Link again" }).click();
  await allow(page, ada);
  await expect(main(page).getByRole("button", { name: "Read again" })).toBeVisible({ timeout: 90_000 });
  expect(await db.linkedAccount.count({ where: { userId, relinkNeededAt: null } })).toBe(1);

  // Unlinking removes what was read, and the session is worth nothing any more.
  const linked = await db.linkedAccount.findFirstOrThrow({ where: { userId } });
  const adapter = blueskyAdapter(blueskyPorts(net, `${app.url}/api/links/bluesky/callback`));
  const access = { ...linked, grant: unseal(linked.grantSealed) };
  expect((await readInto(new FoundStore(), adapter, access)).result).toEqual({ ok: true });
  await main(page).getByRole("button", { name: "Unlink" }).click();
  await page.getByRole("button", { name: "Unlink and remove" }).click();
  await expect(main(page).getByText("No account is linked yet")).toBeVisible();
  expect(await db.engagement.count()).toBe(0);
  expect((await readInto(new FoundStore(), adapter, access)).result).toMatchObject({
    refusal: { kind: "token_revoked" },
  });
});

test("whoever asks who Laurel is on Bluesky is told, without a secret", async ({ request, app }) => {
  const answer = await request.get("/api/links/bluesky/client-metadata");
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(await answer.json()).toMatchObject({
    dpop_bound_access_tokens: true,
    redirect_uris: [`${app.url}/api/links/bluesky/callback`],
  });
});
