import { expect, test } from "vitest";
import { held, paidIn, paidPerk } from "@/e2e/fixtures/campaign-money";
import { newBrand } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { redeem } from "@/e2e/fixtures/shown";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { endCampaign } from "@/lib/billing/end-campaign";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";
import { checkStock } from "@/lib/stock/check-stock";
import { lookAtMoney } from "@/lib/stock/look-at-money";

const { control } = await takeMoney();

/** A campaign into which 20 were paid, with a perk of 5 units at 2, one of them redeemed. */
async function campaign() {
  const brand = await newBrand("OWNER");
  await paidIn(control, brand, 2_000);
  const perk = await paidPerk(brand, 5, 200);
  const [used, undone] = [await held(perk), await held(perk)];
  value(await redeem(brand, used));
  value(await redeem(brand, undone));
  const { id } = await db.redemption.findFirstOrThrow({ where: { claimId: undone.id } });
  value(await rollBackRedemption(brand.staff, { redemption: id, reason: "The wrong person." }));
  return { ...brand, perk };
}

test("money that was paid, promised, spent, given back and refunded adds up", async () => {
  const brand = await campaign();
  expect(await lookAtMoney()).toEqual([]);
  value(await endCampaign(brand.staff, { campaign: brand.campaignId }));
  await control.settled();
  expect(await lookAtMoney()).toEqual([]);
});

type Made = Awaited<ReturnType<typeof campaign>>;
const balance = ({ campaignId }: Made, account: string, by: number) =>
  `update ledger_balance set cents = cents + ${by} where campaign_id = '${campaignId}' and account = '${account}'`;

test.each([
  [
    "a balance that no entry made",
    (made: Made) => [balance(made, "available", 100), balance(made, "available", -100)],
    ["LEDGER_ACCOUNTS 0 1", "LEDGER_FUNDED 2000 2100", "LEDGER_SUM 0 100"],
  ],
  [
    "an entry that is gone",
    ({ campaignId }: Made) => [
      `create table gone as select * from ledger_entry where campaign_id = '${campaignId}' and key like 'capture %'
         order by key limit 1;
       delete from ledger_entry using gone where ledger_entry.id = gone.id`,
      "insert into ledger_entry select * from gone; drop table gone",
    ],
    ["LEDGER_ACCOUNTS 0 2"],
  ],
  [
    "a payment that was never credited",
    ({ campaignId }: Made) => [
      `update funding set credited_at = null where campaign_id = '${campaignId}'`,
      `update funding set credited_at = now() where campaign_id = '${campaignId}'`,
    ],
    ["LEDGER_FUNDED 0 2000"],
  ],
  [
    "a fee taken for nobody",
    ({ perk }: Made) => [
      `update perk set fee_cents = 150 where id = '${perk}'`,
      `update perk set fee_cents = 200 where id = '${perk}'`,
    ],
    ["LEDGER_SPENT 150 200"],
  ],
] as [string, (made: Made) => [string, string], string[]][])(
  "%s is seen, written down, and gone when it is",
  async (_, damageOf, found) => {
    const made = await campaign();
    const [damage, back] = damageOf(made);
    const run = async (statements: string) => {
      for (const statement of statements.split(";")) await db.$executeRawUnsafe(statement);
    };
    await run(damage);
    expect(
      (await lookAtMoney()).map(({ rule, expected, found }) => `${rule} ${expected} ${found}`).toSorted(),
    ).toEqual(found);
    expect((await checkStock()).differences).toHaveLength(found.length);
    expect(await db.stockDifference.count({ where: { campaignId: made.campaignId, endedAt: null } })).toBe(
      found.length,
    );
    await run(back);
    expect((await checkStock()).differences).toEqual([]);
    expect(await db.stockDifference.count({ where: { endedAt: null } })).toBe(0);
  },
);
