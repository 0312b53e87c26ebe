import "server-only";
import { z } from "zod";
import { type Db, db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { log } from "@/lib/log";
import { countClaims, countOrders, countSettled, countUses } from "@/lib/results/count-queries";
import { type Tally, tallyShape } from "@/lib/results/tally";

/** A tally and when it was counted. */
export interface CountedTally {
  readonly tally: Tally;
  readonly countedAt: Date;
  /** Whether it is time to count anew, by `tallyAgain` after the answer. */
  readonly due: boolean;
}

/** With more claims a campaign's tally is kept. With fewer it is counted for each who looks, in some milliseconds. */
const manyClaims = 20_000;
/** So long a kept tally is as good as new, and so long it may be shown at all. */
const freshMs = 60_000;
const shownMs = 15 * 60_000;
/** Whoever began to count and is not done by then is gone. */
const countingSeconds = 60;

async function perksOf(campaignId: string): Promise<string[]> {
  const perks = await db.perk.findMany({ where: { campaignId, status: "APPROVED" }, select: { id: true } });
  return perks.map(({ id }) => id);
}

async function count(campaignId: string, now: Date): Promise<Tally> {
  const perkIds = await perksOf(campaignId);
  const [claims, uses, orders, settled] = await Promise.all([
    countClaims(perkIds),
    countUses(perkIds),
    countOrders(perkIds),
    countSettled(perkIds),
  ]);
  const tally = { claims, uses, orders, settled };
  if (claims.reduce((sum, { claimed }) => sum + claimed, 0) > manyClaims) {
    const kept = { tally, countedAt: now, begunAt: now };
    await db.campaignTally.upsert({ where: { campaignId }, create: { campaignId, ...kept }, update: kept });
  }
  return tally;
}

/** What came of a campaign's claims: counted now, or where they are very many lately. */
export async function tallyOf(campaignId: string, now: Date): Promise<CountedTally> {
  const kept = await db.campaignTally.findUnique({ where: { campaignId } });
  const ageMs = kept ? now.getTime() - kept.countedAt.getTime() : Number.POSITIVE_INFINITY;
  if (kept && ageMs < shownMs)
    return { tally: tallyShape.parse(kept.tally), countedAt: kept.countedAt, due: ageMs > freshMs };
  return { tally: await count(campaignId, now), countedAt: now, due: false };
}

/** Counts a kept tally anew, unless somebody does already. */
export async function tallyAgain(campaignId: string): Promise<void> {
  const begun = await db.$executeRaw`
    update campaign_tally set begun_at = now()
    where campaign_id = ${campaignId}::uuid and begun_at < now() - make_interval(secs => ${countingSeconds}::int)`;
  if (begun === 1) await count(campaignId, new Date());
}

/** Lets go of a kept tally, so that whoever looks next sees what was changed just now. */
export async function dropTally(inside: Db, campaignId: string): Promise<void> {
  await inside.campaignTally.deleteMany({ where: { campaignId } });
}

/** For how long after its last perk closed a campaign is counted without anybody looking. */
const tendedDays = 60;

/** Counts anew what has not been for some minutes, so that nobody who looks waits for it. */
export async function tallyLarge(now: Date): Promise<void> {
  const due = await db.campaignTally.findMany({
    where: {
      countedAt: { lt: new Date(now.getTime() - 4 * freshMs) },
      campaign: { perks: { some: { closesAt: { gt: new Date(now.getTime() - tendedDays * 86_400_000) } } } },
    },
    select: { campaignId: true },
  });
  for (const { campaignId } of due)
    await tallyAgain(campaignId).catch((error: unknown) => {
      log.error({ err: error, campaign: campaignId }, "results were not counted");
    });
}

export const tallyLargeJob = job("tally-large", z.unknown(), () => tallyLarge(new Date()), {
  cron: "*/5 * * * *",
});
