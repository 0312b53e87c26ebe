import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { isoDay } from "@/lib/results/span";

const keptDays = 2;

/** Forgets who saw what before yesterday: nothing of those days is counted any more. How many they were stays. */
export async function forgetSights(now: Date): Promise<void> {
  const before = isoDay(new Date(now.getTime() - (keptDays - 1) * 24 * 60 * 60 * 1000));
  await db.$executeRaw`delete from perk_sight where day < ${before}::date`;
}

export const forgetSightsJob = job("forget-sights", z.unknown(), () => forgetSights(new Date()), {
  cron: "40 0 * * *",
});
