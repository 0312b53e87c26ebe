import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { signInAs } from "./fixtures/people";
import { newWorld, type RoleName, roles } from "./fixtures/world";

test("the routes beside the pages answer those whom they concern, and nobody else", async ({
  app,
  browser,
}) => {
  const world = await newWorld();
  const { pictureId } = await db.perk.findUniqueOrThrow({ where: { id: world.draft } });
  await db.pictureSize.create({
    data: { pictureId: pictureId ?? "", width: 480, height: 270, bytes: new Uint8Array([1]) },
  });
  const editors: readonly RoleName[] = ["staff", "editor", "owner", "admin"];
  for (const role of roles) {
    const context = await browser.newContext({ baseURL: app.url });
    if (role !== "visitor") await signInAs(context, world.people[role]);
    const get = async (path: string) => (await context.request.get(path, { maxRedirects: 0 })).status();
    const progress = { visitor: 307, member: 200 } as Partial<Record<RoleName, number>>;
    expect
      .soft(await get(`/api/links/progress/${world.account}`), `${role}: progress`)
      .toBe(progress[role] ?? 404);
    expect
      .soft(await get("/api/links/progress/no-id"), `${role}: no id`)
      .toBe(role === "visitor" ? 307 : 404);
    const picture = editors.includes(role) ? 200 : 404;
    expect.soft(await get(`/api/pictures/${pictureId}/480`), `${role}: a draft's picture`).toBe(picture);
    expect.soft(await get(`/api/pictures/${pictureId}/481`), `${role}: another width`).toBe(404);
    expect
      .soft(await get("/api/links/mastodon/callback?code=x&state=y"), `${role}: callback`)
      .toBeGreaterThanOrEqual(302);
    // Each gets their own score or none; of these people only the member has one.
    const score = { visitor: 307, member: 200 } as Partial<Record<RoleName, number>>;
    expect.soft(await get("/api/score/export"), `${role}: export`).toBe(score[role] ?? 404);
    const receipt = { visitor: 307, member: 200 } as Partial<Record<RoleName, number>>;
    expect
      .soft(await get(`/api/claims/${world.claim}/receipt`), `${role}: receipt`)
      .toBe(receipt[role] ?? 404);
    expect
      .soft(await get("/api/claims/no-id/receipt"), `${role}: no claim`)
      .toBe(role === "visitor" ? 307 : 404);
    expect.soft(await get("/.well-known/jwks.json"), `${role}: keys`).toBe(200);
    const claim = await context.request.post("/api/claims", {
      data: { perk: world.draft, disclosure: true },
    });
    expect.soft(claim.status(), `${role}: claims a draft`).toBe(role === "visitor" ? 401 : 404);
    expect.soft(await get("/api/links/bluesky/client-metadata"), `${role}: who Laurel is`).toBe(200);
    expect.soft(await get(`/api/draws/${world.lottery}`), `${role}: a draw`).toBe(200);
    expect.soft(await get(`/api/draws/${world.perk}`), `${role}: no draw`).toBe(404);
    await context.close();
  }
  expect(await db.linkedAccount.count()).toBe(1);
});
