import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { alarmMail } from "@/lib/stock/alarm-mail";
import { lookAtMoney } from "@/lib/stock/look-at-money";
import { type Look, lookAtStock } from "@/lib/stock/look-at-stock";

const keptDays = 8;

/** Writes down what a look found: the check, differences that are new or still there, and those that are gone. */
async function record({ differences, ...check }: Look, tookMs: number): Promise<void> {
  const columns = {
    campaigns: differences.map(({ campaignId }) => campaignId),
    perks: differences.map(({ perkId }) => perkId),
    rules: differences.map(({ rule }) => rule.toLowerCase()),
    expected: differences.map(({ expected }) => expected),
    found: differences.map(({ found }) => found),
  };
  const { at } = check;
  await db.$transaction(async (tx) => {
    await tx.stockCheck.create({ data: { ...check, tookMs, differences: differences.length } });
    await tx.$executeRaw`
      insert into stock_difference (id, campaign_id, perk_id, rule, expected, found, first_seen_at, last_seen_at)
      select gen_random_uuid(), campaign_id, perk_id, rule::stock_rule, expected, found, ${at}, ${at}
      from unnest(${columns.campaigns}::uuid[], ${columns.perks}::uuid[], ${columns.rules}::text[],
        ${columns.expected}::int[], ${columns.found}::int[]) as seen (campaign_id, perk_id, rule, expected, found)
      on conflict (campaign_id, perk_id, rule) where ended_at is null
      do update set expected = excluded.expected, found = excluded.found, last_seen_at = excluded.last_seen_at`;
    await tx.stockDifference.updateMany({
      where: { endedAt: null, lastSeenAt: { lt: at } },
      data: { endedAt: at },
    });
    const old = new Date(at.getTime() - keptDays * 24 * 60 * 60 * 1000);
    await tx.stockCheck.deleteMany({ where: { at: { lt: old } } });
  });
}

/**
 * Raises the alarm for differences that nobody was told of yet: an error in the log and one mail to each moderator. They
 * count as told only after the last mail was taken, so that a mail server that is down only delays the alarm.
 */
async function alarm(at: Date): Promise<void> {
  const untold = await db.stockDifference.findMany({
    where: { toldAt: null },
    select: {
      ...{ id: true, campaignId: true, perkId: true, rule: true, expected: true, found: true },
      perk: { select: { title: true } },
      campaign: { select: { name: true } },
    },
    orderBy: { firstSeenAt: "asc" },
  });
  if (untold.length === 0) return;
  const differences = untold.map(({ id: _, perk, campaign, ...difference }) => ({
    ...difference,
    title: perk?.title ?? campaign.name,
  }));
  for (const { campaignId, perkId, rule, expected, found } of differences)
    log.error(
      { campaign: campaignId, perk: perkId, rule, expected, found },
      "stock or money does not add up",
    );
  const moderators = await db.user.findMany({
    where: { adminGrants: { some: { revokedAt: null } }, bans: { none: { liftedAt: null } } },
    select: { email: true },
  });
  for (const { email } of moderators) await sendMail({ to: email, ...alarmMail(differences) });
  await db.stockDifference.updateMany({
    where: { id: { in: untold.map(({ id }) => id) } },
    data: { toldAt: at },
  });
}

/**
 * Checks that the stock of every perk and the money of every campaign add up, and says so where they do not. Nothing is ever
 * repaired here.
 */
export async function checkStock(): Promise<Look> {
  const begun = performance.now();
  const stock = await lookAtStock();
  const look = { ...stock, differences: [...stock.differences, ...(await lookAtMoney())] };
  await record(look, Math.round(performance.now() - begun));
  await alarm(look.at);
  return look;
}

export const checkStockJob = job(
  "check-stock",
  z.object({}),
  async () => {
    await checkStock();
  },
  { cron: "* * * * *" },
);
