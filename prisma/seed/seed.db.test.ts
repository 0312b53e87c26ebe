import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { troubles } from "@/bin/laurel-draw.mjs";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { demoPeople } from "@/lib/account/sign-in-as-demo";
import { db } from "@/lib/db";
import { drawFile } from "@/lib/lottery/draw-file";
import { publishedDraw } from "@/lib/lottery/queries";
import { reliabilityOfBrand } from "@/lib/message/queries";
import { findingsOf } from "@/lib/moderation/findings";
import { type PerkPhase, perkPhase } from "@/lib/perk/phase";
import { submittedPerk } from "@/lib/perk/submitted";
import { resultsOf } from "@/lib/results/queries";
import { askedOf } from "@/lib/results/schema";
import { v1 } from "@/lib/score/formula";
import { gateScoreOf } from "@/lib/score/queries";
import { lookAtMoney } from "@/lib/stock/look-at-money";
import { lookAtStock } from "@/lib/stock/look-at-stock";
import { lineOf } from "@/lib/waitlist/queries";
import { Prisma } from "@/prisma/generated/client";
import { PerkKind, PerkStatus } from "@/prisma/generated/enums";
import { seed } from "@/prisma/seed/seed";

const now = new Date();

beforeAll(async () => {
  const stranger = await db.user.create({ data: { email: "somebody@example.org" } });
  expect(await seed(now)).toBe("people_are_here");
  expect(await db.user.count()).toBe(1);
  await db.user.delete({ where: { id: stranger.id } });
  expect(await seed(now)).toBe("seeded");
}, 180_000);

const stocks = z.array(
  z.object({
    stock: z.number(),
    units: z.number(),
    free: z.number(),
    live: z.number(),
    used: z.number(),
    redeemed: z.number(),
  }),
);

const unitsLeft = async (perkId: string) =>
  z.array(z.object({ pool: z.enum(["gated", "open"]), left: z.number() })).parse(
    await db.$queryRaw`
      select pool::text, count(*) filter (where free_at <= ${now})::int as left
      from unit where perk_id = ${perkId}::uuid group by pool`,
  );

test("stock and money add up, and every campaign that was handed in is paid for", async () => {
  expect((await lookAtStock()).differences).toEqual([]);
  expect(await lookAtMoney()).toEqual([]);
  const unpaid = { perks: { some: { status: "APPROVED" } }, fundings: { none: {} } } as const;
  expect(await db.campaign.count({ where: unpaid })).toBe(0);
  expect(await db.ledgerBalance.count({ where: { account: "SPENT", cents: { gt: 0 } } })).toBeGreaterThan(10);
  expect(await db.ledgerBalance.count({ where: { account: { not: "OUTSIDE" }, cents: { lt: 0 } } })).toBe(0);
});

test("brands are as reliable as their messages and uses say, and no two alike", async () => {
  const brands = await db.brand.findMany({ select: { id: true } });
  const said = await Promise.all(brands.map(({ id }) => reliabilityOfBrand(id, now)));
  const numbers = said.flatMap(({ tenths }) => tenths ?? []);
  expect(numbers.length).toBeGreaterThan(5);
  expect(new Set(numbers).size).toBeGreaterThan(numbers.length / 2);
});

test("every venue is on the map with its hours, and staff who are bound redeemed at theirs only", async () => {
  const bare = { OR: [{ latitude: null }, { hours: { equals: Prisma.DbNull } }] };
  expect(await db.venue.count({ where: bare })).toBe(0);
  const bound = await db.teammate.findMany({ where: { everyVenue: false }, include: { venues: true } });
  expect(bound.map(({ venues }) => venues.length)).toEqual([1, 1]);
  const elsewhere = bound.map(({ userId, venues }) =>
    db.redemption.count({
      where: { byId: userId, venueId: { notIn: venues.map(({ venueId }) => venueId) } },
    }),
  );
  expect(await Promise.all(elsewhere)).toEqual([0, 0]);
});

test("the people whom visitors can be exist, each with the role", async () => {
  const [member, brand, admin] = await Promise.all(
    Object.values(demoPeople).map((email) =>
      db.user.findUniqueOrThrow({
        where: { email },
        include: { linkedAccounts: { orderBy: { linkedAt: "asc" } }, teammates: true, adminGrants: true },
      }),
    ),
  );
  expect(member?.linkedAccounts.map(({ network }) => network)).toEqual(["mastodon", "bluesky", "github"]);
  expect(member?.teammates).toEqual([]);
  expect(brand?.teammates.map(({ role }) => role)).toEqual(["OWNER"]);
  expect(admin?.adminGrants.map(({ revokedAt }) => revokedAt)).toEqual([null]);
});

test("some brands proved their domain, one was asked to and has not yet", async () => {
  const domains = await db.brandDomain.findMany({ orderBy: { domain: "asc" } });
  expect(domains.map(({ domain, proof }) => [domain, proof])).toEqual([
    ["lanternandkey.example", null],
    ["quiethour.example", "DNS"],
    ["solanair.example", "FILE"],
  ]);
  for (const { expiresAt, verifiedAt, nextCheckAt } of domains)
    expect(verifiedAt ? nextCheckAt && nextCheckAt > now : expiresAt > now).toBe(true);
});

describe("perks", () => {
  test("there are brands enough, with every kind, state and phase of perk", async () => {
    expect(await db.brand.count()).toBeGreaterThanOrEqual(7);
    const perks = await db.perk.findMany({ include: { picture: { include: { sizes: true } } } });
    expect(new Set(perks.map(({ kind }) => kind))).toEqual(new Set(Object.values(PerkKind)));
    expect(new Set(perks.map(({ status }) => status))).toEqual(new Set(Object.values(PerkStatus)));
    const approved = perks.filter(({ status }) => status === "APPROVED");
    expect(approved.length).toBeGreaterThanOrEqual(24);
    expect(approved.every(({ picture }) => picture?.sizes.length === 3)).toBe(true);
    const phases = await Promise.all(
      approved.map(async (perk): Promise<PerkPhase> => {
        const left = (await unitsLeft(perk.id)).reduce((sum, pool) => sum + pool.left, 0);
        return perkPhase(perk, left, now);
      }),
    );
    expect(new Set(phases)).toEqual(new Set<PerkPhase>(["opening_soon", "live", "sold_out", "ended"]));
    const withinTheHour = approved.filter(
      ({ opensAt }) => opensAt > now && opensAt.getTime() - now.getTime() < 3_600_000,
    );
    expect(withinTheHour.length).toBeGreaterThan(0);
  });

  test("a moderator's queue waits, with differing findings and one perk without any", async () => {
    const waiting = await db.submission.findMany({ where: { review: null } });
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    const findings = waiting.map(({ content }) => findingsOf(submittedPerk.parse(content)));
    expect(findings.some((found) => found.length === 0)).toBe(true);
    expect(new Set(findings.flat()).size).toBeGreaterThanOrEqual(5);
  });
});

describe("claims", () => {
  test("live claims and free units make the stock of each perk; its redemptions are its used units", async () => {
    const rows = stocks.parse(
      await db.$queryRaw`
        select stock,
          (select count(*)::int from unit where perk_id = perk.id) as units,
          (select count(*)::int from unit where perk_id = perk.id and free_at <= now()) as free,
          (select count(*)::int from claim join unit on unit.claim_id = claim.id and unit.pool = claim.pool
            where claim.perk_id = perk.id and (state = 'redeemed' or (state in ('offered', 'active') and usable_until > now()))) as live,
          (select count(*)::int from unit where perk_id = perk.id and free_at = 'infinity') as used,
          (select count(*)::int from redemption join claim on claim.id = claim_id
            where claim.perk_id = perk.id and ordinal = 0 and rolled_back_at is null) as redeemed
        from perk where status = 'approved'`,
    );
    for (const { stock, units, free, live, used, redeemed } of rows) {
      expect(units).toBe(stock);
      expect(free + live).toBe(stock);
      expect(used).toBe(redeemed);
    }
  });

  test("Bruno's brand has results worth looking at, in both pools and in every state", async () => {
    const claims = await db.claim.findMany({
      where: { perk: { campaign: { brand: { slug: "quiet-hour" } } } },
      include: { redemptions: true, events: { orderBy: { at: "asc" } } },
    });
    expect(claims.length).toBeGreaterThan(300);
    expect(new Set(claims.map(({ pool }) => pool))).toEqual(new Set(["GATED", "OPEN"]));
    expect(new Set(claims.map(({ state }) => state))).toEqual(
      new Set(["ACTIVE", "REDEEMED", "EXPIRED", "RELEASED"]),
    );
    expect(claims.some(({ redemptions }) => redemptions.some(({ rolledBackAt }) => rolledBackAt))).toBe(true);
    expect(claims.some(({ redemptions }) => redemptions.some(({ ordinal }) => ordinal > 0))).toBe(true);
    for (const { state, events, redemptions, claimedAt, usableUntil, guests } of claims) {
      expect(redemptions.every(({ ordinal }) => ordinal <= guests)).toBe(true);
      expect(events.at(-1)?.to).toBe(state);
      expect(events.every(({ at }) => at >= claimedAt && at <= usableUntil && at <= now)).toBe(true);
      expect(redemptions.every(({ at }) => at > claimedAt && at < usableUntil)).toBe(true);
    }
  });

  test("Mara has two passes to use, one used, and a perk a few points out of reach", async () => {
    const mara = await db.user.findUniqueOrThrow({
      where: { email: demoPeople.member },
      include: {
        claims: { orderBy: { claimedAt: "asc" } },
        snapshots: { where: { formula: v1.version }, orderBy: { day: "desc" } },
      },
    });
    expect(mara.claims.map(({ state }) => state)).toEqual(["REDEEMED", "ACTIVE", "ACTIVE"]);
    expect(mara.snapshots.length).toBeGreaterThan(40);
    expect(mara.snapshots[0]?.shown).toBeGreaterThanOrEqual(45);
    expect(mara.snapshots[0]?.shown).toBeLessThanOrEqual(60);
    const gateScore = (await gateScoreOf(mara.id as MemberId, now)) ?? 0;
    const near = await db.perk.findMany({
      where: { status: "APPROVED", gateScore: { gt: gateScore, lte: gateScore + 5 }, opensAt: { lt: now } },
    });
    const pools = await Promise.all(near.map(({ id }) => unitsLeft(id)));
    const outOfReach = pools.filter((left) =>
      left.every((one) => (one.pool === "open" ? one.left === 0 : one.left > 0)),
    );
    expect(outOfReach.length).toBeGreaterThan(0);
  });
});

test("Bruno reads results of a campaign that many looked at, with revenue and both pools compared", async () => {
  const campaigns = await db.campaign.findMany({
    where: { brand: { slug: "quiet-hour" } },
    select: { id: true, brandId: true },
  });
  const all = await Promise.all(
    campaigns.map(({ id, brandId }) => resultsOf(brandId as BrandId, id, askedOf({}), { money: true, now })),
  );
  const best = all
    .filter((one) => one !== null)
    .toSorted((a, b) => (b.whole.redeemed ?? 0) - (a.whole.redeemed ?? 0))[0];
  const { seen, opened, claimed, redeemed, revenue } = best?.whole ?? {};
  expect(seen).toBeGreaterThan(opened ?? 0);
  expect(opened).toBeGreaterThan(claimed ?? 0);
  expect(claimed).toBeGreaterThan(redeemed ?? 0);
  expect(revenue?.some(({ cents }) => (cents ?? 0) > 0)).toBe(true);
  expect(all.some((one) => one?.comparison)).toBe(true);
  expect(all.some((one) => one?.byBand.some((part) => part.claimed))).toBe(true);
});

describe("lines", () => {
  test("a lottery takes entries, another was drawn as its file shows, and its first are offered units", async () => {
    const draws = await db.draw.findMany({ include: { perk: { include: { entries: true } } } });
    const open = draws.filter(({ drawnAt }) => !drawnAt);
    const [drawn] = draws.filter(({ drawnAt }) => drawnAt);
    expect(open.map(({ perk }) => perk.entries.length)).toEqual([38]);
    const published = drawn && (await publishedDraw(drawn.perkId));
    if (!published) throw new Error("nothing was drawn");
    expect(troubles(drawFile(published))).toEqual([]);
    expect(published.entries).toHaveLength(27);
    expect(await db.claim.count({ where: { perkId: drawn.perkId, state: "OFFERED" } })).toBe(3);
  });

  test("people wait for a nap room, Mara third, and nobody has a mail to come of it", async () => {
    const mara = await db.user.findUniqueOrThrow({ where: { email: demoPeople.member } });
    const osaka = await db.perk.findFirstOrThrow({ where: { title: "A nap room in Osaka" } });
    expect(await lineOf(mara.id as MemberId, osaka.id)).toEqual({ waiting: 6, place: 3 });
    expect(await db.waiter.count({ where: { toldAt: null } })).toBe(0);
  });
});

test("a second call changes nothing", async () => {
  const counts = () =>
    Promise.all([
      db.user.count(),
      db.claim.count(),
      db.scoreSnapshot.count(),
      db.perk.count(),
      db.waiter.count(),
      db.lotteryEntry.count(),
    ]);
  const before = await counts();
  expect(await seed(now)).toBe("seeded_before");
  expect(await counts()).toEqual(before);
});
