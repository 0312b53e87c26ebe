import { expect } from "@playwright/test";
import { monthOf } from "@/lib/billing/month";
import { db } from "@/lib/db";
import { moneySettings, test as moneyTest } from "./fixtures/money-test";
import { signInAs } from "./fixtures/people";
import { newAppleSettings, newGoogleSettings } from "./fixtures/wallet-certificates";
import { newWorld, type RoleName, roles } from "./fixtures/world";

const metricsToken = "a token for whoever watches";

const test = moneyTest.extend<object>({
  settings: [
    async ({ stripe }, use) => {
      const wallets = { ...newAppleSettings(), ...newGoogleSettings().settings };
      await use({ LAUREL_METRICS_TOKEN: metricsToken, ...wallets, ...moneySettings(stripe) });
    },
    { scope: "worker" },
  ],
});

test("the routes beside the pages answer those whom they concern, and nobody else", async ({
  app,
  browser,
}) => {
  const world = await newWorld();
  const { pictureId } = await db.perk.findUniqueOrThrow({ where: { id: world.draft } });
  await db.pictureSize.create({
    data: { pictureId: pictureId ?? "", width: 480, height: 270, bytes: new Uint8Array([1]) },
  });
  const over = { state: "REFUSED" as const, finishedAt: new Date(), troubles: [[1, "too_short", null]] };
  const file = await db.codeImport.create({
    data: { perkId: world.perk, byId: world.people.editor, fileName: "codes.csv", total: 0, ...over },
  });
  const editors: readonly RoleName[] = ["editor", "owner", "admin"];
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
    for (const [route, answer] of [
      ["apple-pass", 200],
      ["google-pass", 303],
    ] as const) {
      const holder = { visitor: 307, member: answer } as Partial<Record<RoleName, number>>;
      expect
        .soft(await get(`/api/claims/${world.claim}/${route}`), `${role}: ${route}`)
        .toBe(holder[role] ?? 404);
      expect
        .soft(await get(`/api/claims/no-id/${route}`), `${role}: ${route} of no claim`)
        .toBe(role === "visitor" ? 307 : 404);
    }
    expect.soft(await get("/.well-known/jwks.json"), `${role}: keys`).toBe(200);
    const { slug } = world.brand;
    const ofEditors = role === "visitor" ? 307 : role === "editor" || role === "owner" ? 200 : 404;
    expect.soft(await get(`/api/brand/${slug}/imports/${file.id}`), `${role}: an import`).toBe(ofEditors);
    expect
      .soft(await get(`/api/brand/${slug}/imports/${file.id}/report`), `${role}: wrong lines`)
      .toBe(ofEditors);
    // No perk of the brand has codes that Laurel made, so even its owner gets none.
    expect
      .soft(await get(`/api/brand/${slug}/perks/${world.perk}/codes`), `${role}: takes codes`)
      .toBe(role === "visitor" ? 307 : 404);
    expect
      .soft(await get(`/api/brand/${slug}/audience?perk=${world.draft}`), `${role}: an estimate`)
      .toBe(ofEditors);
    const upload = { data: "ABCD-1", maxRedirects: 0 };
    const brought = await context.request.post(`/api/brand/${slug}/perks/${world.perk}/codes`, upload);
    // The perk has no codes of its own: editors are told so.
    expect.soft(brought.status(), `${role}: brings codes`).toBe(ofEditors === 200 ? 409 : ofEditors);
    const paid = { visitor: 307, owner: 303 } as Partial<Record<RoleName, number>>;
    expect
      .soft(await get(`/api/brand/${slug}/paid/${world.funding}`), `${role}: back from a payment`)
      .toBe(paid[role] ?? 404);
    expect
      .soft(await get(`/api/brand/${slug}/paid/no-id`), `${role}: back from no payment`)
      .toBe(role === "visitor" ? 307 : 404);
    expect
      .soft(await get(`/api/brand/${slug}/connected`), `${role}: back from Stripe`)
      .toBe(paid[role] ?? 404);
    expect
      .soft(await get(`/api/brand/${slug}/connect-again`), `${role}: on to Stripe anew`)
      .toBe(paid[role] ?? 404);
    const owned = { visitor: 307, owner: 200 } as Partial<Record<RoleName, number>>;
    expect
      .soft(await get(`/api/brand/${slug}/statement/${monthOf(new Date())}`), `${role}: a month's entries`)
      .toBe(owned[role] ?? 404);
    expect
      .soft(await get(`/api/brand/${slug}/statement/2026-13`), `${role}: no month`)
      .toBe(role === "visitor" ? 307 : 404);
    const unsigned = await context.request.post("/api/stripe", { data: { type: "charge.refunded" } });
    expect.soft(unsigned.status(), `${role}: speaks as Stripe`).toBe(400);
    const ofCampaign = `/api/brand/${slug}/campaigns/${world.brand.campaignId}`;
    expect.soft(await get(`${ofCampaign}/results.csv`), `${role}: results`).toBe(ofEditors);
    const orders = await context.request.post(`${ofCampaign}/orders?keep=1`, upload);
    const ofOwners = role === "owner" ? 409 : role === "visitor" ? 307 : 404;
    expect.soft(orders.status(), `${role}: orders without columns`).toBe(ofOwners);
    const ofRival = `/api/brand/${slug}/campaigns/${world.rival.campaignId}`;
    const foreign = role === "visitor" ? 307 : 404;
    expect.soft(await get(`${ofRival}/results.csv`), `${role}: results of another brand`).toBe(foreign);
    expect
      .soft((await context.request.post(`${ofRival}/orders`, upload)).status(), `${role}: orders of another`)
      .toBe(foreign);
    const seen = await context.request.post("/api/seen", { data: { opened: world.draft } });
    expect.soft(seen.status(), `${role}: what was seen`).toBe(204);
    expect.soft(await get("/api/health"), `${role}: health`).toBe(200);
    expect.soft(await get("/api/metrics"), `${role}: metrics without the token`).toBe(404);
    const claim = await context.request.post("/api/claims", {
      data: { perk: world.draft, disclosure: true },
    });
    expect.soft(claim.status(), `${role}: claims a draft`).toBe(role === "visitor" ? 401 : 404);
    expect.soft(await get("/api/links/bluesky/client-metadata"), `${role}: who Laurel is`).toBe(200);
    expect.soft(await get("/api/clock"), `${role}: the time`).toBe(200);
    expect.soft(await get(`/api/draws/${world.lottery}`), `${role}: a draw`).toBe(200);
    expect.soft(await get(`/api/draws/${world.perk}`), `${role}: no draw`).toBe(404);
    const scan = `/brand/${world.brand.slug}/scan`;
    const staff = { visitor: 307, staff: 200, editor: 200, owner: 200 } as Partial<Record<RoleName, number>>;
    const list = `/api${scan}/manifest?venue=`;
    expect.soft(await get(list + world.brand.venueId), `${role}: a scanner's list`).toBe(staff[role] ?? 404);
    expect
      .soft(await get(list + world.rival.venueId), `${role}: a list for another's venue`)
      .toBe(role === "visitor" ? 307 : 404);
    expect
      .soft(await get(`${scan}/app.webmanifest`), `${role}: the scanner as an app`)
      .toBe(staff[role] ?? 404);
    const told = await context.request.post(`/api${scan}/sync`, {
      data: { lease: "x.y.z", scans: [] },
      maxRedirects: 0,
    });
    // A lease that nobody signed: those who may tell are told so.
    const heard = staff[role] === 200 ? 403 : (staff[role] ?? 404);
    expect.soft(told.status(), `${role}: what a scanner tells`).toBe(heard);
    await context.close();
  }
  expect(await db.linkedAccount.count()).toBe(1);
  expect(await db.claimOrder.count()).toBe(0);
  expect(await db.perkSight.count({ where: { perkId: world.draft } })).toBe(0);
  const metrics = (token: string) =>
    fetch(`${app.url}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await metrics(metricsToken)).status).toBe(200);
  expect((await metrics(`${metricsToken}x`)).status).toBe(404);
});
