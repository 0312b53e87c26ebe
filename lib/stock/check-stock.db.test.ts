import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { claimed } from "@/e2e/fixtures/claimed";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { endClaim, newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { newClaim, redeem } from "@/e2e/fixtures/shown";
import { expireClaims } from "@/lib/claim/expire-claims";
import { releaseClaim } from "@/lib/claim/release-claim";
import { revokeClaim } from "@/lib/claim/revoke-claim";
import { db } from "@/lib/db";
import { metricText } from "@/lib/metric-text";
import { checkStock } from "@/lib/stock/check-stock";
import { lookAtStock } from "@/lib/stock/look-at-stock";
import { stockMetrics } from "@/lib/stock/metrics";
import { listDifferences, publicStock } from "@/lib/stock/queries";

const brand = await newBrand();
const admin = await newAdmin();
const { email } = await db.user.findUniqueOrThrow({ where: { id: admin } });

const broken = async () =>
  (await lookAtStock()).differences
    .map(({ rule, expected, found }) => `${rule} ${expected} ${found}`)
    .toSorted();

describe("a look at stock", () => {
  test("finds nothing after claims, uses, releases, ends, and units that were taken again", async () => {
    const perk = await newPerk(brand, { stock: 3, openPercent: 50, gateScore: 30 });
    const [first, second, third] = [await newMember(40), await newMember(), await newMember(40)];
    const ended = await claimed(first, perk);
    const given = await claimed(third, perk);
    await claimed(second, perk);
    value(await releaseClaim(third, { claim: given }));
    await endClaim(ended, -1_000);
    // Ran out, and that was not written down yet.
    expect(await broken()).toEqual([]);
    // Its unit is somebody else's, and still the first claim says that it is active.
    await claimed(third, perk);
    await claimed(await newMember(50), perk);
    expect(await broken()).toEqual([]);
    await expireClaims();
    value(await redeem(brand, await newClaim(brand)));
    const [used, unused] = [await newClaim(brand), await newClaim(brand)];
    value(await redeem(brand, used));
    for (const { id } of [used, unused])
      value(await revokeClaim(admin, { claim: id, reason: "The card was stolen." }));
    expect(await broken()).toEqual([]);
  });

  test("counts units, live claims that were not used, and uses", async () => {
    const before = await lookAtStock();
    const perk = await newPerk(brand, { stock: 5 });
    await claimed(await newMember(), perk);
    value(await redeem(brand, await newClaim(brand)));
    const after = await lookAtStock();
    expect({
      perks: after.perks - before.perks,
      issued: after.issued - before.issued,
      claimed: after.claimed - before.claimed,
      redeemed: after.redeemed - before.redeemed,
    }).toEqual({ perks: 2, issued: 6, claimed: 1, redeemed: 1 });
  });
});

describe("the alarm", () => {
  // What the database's own guards do not hold, done by hand. Each is undone by the way back.
  const free = "'-infinity'";
  const damages: [string, (claim: string, perk: string) => [damage: string, back: string], string[]][] = [
    [
      "a unit lost",
      (_, perk) => [
        `update unit set perk_id = (select id from perk where id <> '${perk}' and status = 'draft' limit 1)
         where id = (select id from unit where perk_id = '${perk}' and claim_id is null limit 1)`,
        `update unit set perk_id = '${perk}' where perk_id in (select id from perk where status = 'draft')`,
      ],
      ["LIVE_AND_FREE 0 1", "LIVE_AND_FREE 3 2", "UNITS 0 1", "UNITS 3 2"],
    ],
    [
      "a unit freed under its holder",
      (claim) => [
        `update unit set free_at = ${free}, claim_id = null where claim_id = '${claim}'`,
        `update unit set free_at = (select usable_until from claim where id = '${claim}'), claim_id = '${claim}'
         where id = (select u.id from unit u join claim c on c.perk_id = u.perk_id and c.pool = u.pool
           where c.id = '${claim}' and u.claim_id is null limit 1)`,
      ],
      ["LIVE_AND_FREE 3 4", "UNHELD 0 1"],
    ],
    [
      "a claim that ended while its unit is held",
      (claim) => [
        `update claim set state = 'released' where id = '${claim}'`,
        `update claim set state = 'active' where id = '${claim}'`,
      ],
      ["LIVE_AND_FREE 3 2", "UNCLAIMED 0 1"],
    ],
    [
      "a use without redemption",
      (claim) => [
        `with used as (update unit set free_at = 'infinity' where claim_id = '${claim}')
         update claim set state = 'redeemed' where id = '${claim}'`,
        `with back as (update unit set free_at = usable_until from claim where claim.id = '${claim}' and claim_id = claim.id)
         update claim set state = 'active' where id = '${claim}'`,
      ],
      ["USED_CLAIMS 0 1", "USES 0 1"],
    ],
    [
      "a redemption of an unused claim",
      (claim) => [
        `insert into redemption (id, claim_id, by_id, method, nonce)
         select gen_random_uuid(), id, user_id, 'qr', gen_random_uuid() from claim where id = '${claim}'`,
        `delete from redemption where claim_id = '${claim}'`,
      ],
      ["USED_CLAIMS 1 0", "USES 1 0"],
    ],
    [
      "a guest whom the claim does not name, without holder",
      (claim) => [
        `insert into redemption (id, claim_id, by_id, method, nonce, ordinal)
         select gen_random_uuid(), id, user_id, 'qr', gen_random_uuid(), 1 from claim where id = '${claim}'`,
        `delete from redemption where claim_id = '${claim}'`,
      ],
      ["GUESTS 0 1"],
    ],
    [
      "a claim on a unit of the other pool",
      (claim) => [
        `update unit set pool = 'open' where claim_id = '${claim}'`,
        `update unit set pool = 'gated' where claim_id = '${claim}'`,
      ],
      ["UNCLAIMED 0 1", "UNHELD 0 1"],
    ],
  ];

  beforeEach(async () => {
    await db.perk.updateMany({ where: { id: await newPerk(brand) }, data: { status: "DRAFT" } });
    await db.unit.deleteMany({ where: { perk: { status: "DRAFT" } } });
  });

  test.each(damages)("%s is seen, told once, and gone when it is", async (_, damageOf, found) => {
    const perk = await newPerk(brand, { stock: 3, gateScore: 30, openPercent: 30 });
    const [damage, back] = damageOf(await claimed(await newMember(40), perk), perk);
    expect((await checkStock()).differences).toEqual([]);
    const before = (await mailTo(email)).length;
    await db.$executeRawUnsafe(damage);
    expect(await broken()).toEqual(found);
    await checkStock();
    await checkStock();
    const mails = (await mailTo(email)).slice(before);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Stock or money does not add up: ${found.length} difference${found.length === 1 ? "" : "s"}`,
    ]);
    expect(mails[0]?.text).toContain("Lounge visit");
    const [shown] = await listDifferences(admin);
    expect(shown).toMatchObject({ title: "Lounge visit", endedAt: null });
    // Nothing was repaired.
    expect(await broken()).toEqual(found);
    await db.$executeRawUnsafe(back);
    expect((await checkStock()).differences).toEqual([]);
    expect(await db.stockDifference.count({ where: { endedAt: null } })).toBe(0);
    expect(await mailTo(email)).toHaveLength(before + 1);
  });
});

test("what a check found is what status page and metrics say", async () => {
  const look = await checkStock();
  const { last, strip } = await publicStock(new Date());
  const { at, issued, claimed: held, redeemed } = look;
  expect(last).toMatchObject({ at, issued, claimed: held, redeemed, differences: 0 });
  expect(strip.reduce((sum, { checks }) => sum + checks, 0)).toBe(await db.stockCheck.count());
  const text = metricText(await stockMetrics(new Date(at.getTime() + 2_500)));
  expect(text).toContain(`laurel_stock_units{state="issued"} ${issued}`);
  expect(text).toContain("laurel_stock_differences 0");
  expect(text).toContain("laurel_stock_check_age_seconds 2.5");
});

test("checks of more than eight days ago are forgotten", async () => {
  const old = { tookMs: 1, perks: 0, issued: 0, claimed: 0, redeemed: 0, differences: 0 };
  await db.stockCheck.create({ data: { id: randomUUID(), at: new Date("2026-01-01"), ...old } });
  await checkStock();
  expect(await db.stockCheck.count({ where: { at: { lt: new Date("2026-02-01") } } })).toBe(0);
});
