import { expect, test } from "vitest";
import { held, paidIn, paidPerk } from "@/e2e/fixtures/campaign-money";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { newBrand } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { redeem } from "@/e2e/fixtures/shown";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { tellLowBalance } from "@/lib/billing/low-balance";
import { db } from "@/lib/db";

const { control } = await takeMoney();

test("owners are told once when a fifth is left, once when nothing is, and again after more was paid in", async () => {
  const brand = await newBrand("OWNER");
  await paidIn(control, brand, 1_000);
  const perk = await paidPerk(brand, 5, 200);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: brand.staff.userId } });
  const subjects = async () => {
    await tellLowBalance();
    await tellLowBalance();
    return (await mailTo(email)).map(({ subject }) => subject);
  };
  const use = async () => value(await redeem(brand, await held(perk)));
  for (let used = 0; used < 3; used += 1) await use();
  expect(await subjects()).toEqual([]);
  await use();
  const low = ["€2 is left in the campaign Autumn"];
  expect(await subjects()).toEqual(low);
  await use();
  const none = [...low, "Nothing is left in the campaign Autumn"];
  expect(await subjects()).toEqual(none);
  await paidIn(control, brand, 500);
  expect(await subjects()).toEqual(none);
  await db.perk.update({ where: { id: perk }, data: { closesAt: new Date() } });
  await paidIn(control, brand, 500);
  expect(await subjects()).toEqual(none);
});

test("a campaign that has ended, or that nobody can claim from, is not told of", async () => {
  const brand = await newBrand("OWNER");
  await paidIn(control, brand, 500);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: brand.staff.userId } });
  await db.$executeRaw`update ledger_balance set cents = 0 where campaign_id = ${brand.campaignId}::uuid and account = 'available'`;
  await tellLowBalance();
  expect(await mailTo(email)).toEqual([]);
});
