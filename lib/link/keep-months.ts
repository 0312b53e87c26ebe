import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { standstillDays } from "@/lib/link/standstill";
import { log } from "@/lib/log";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";

const tables = ["post", "engagement"] as const;
const aheadDays = 35;

const partition = z.array(z.object({ name: z.string() }));

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The months of a table that ended before a day, as names of tables. */
async function monthsBefore(table: string, day: number): Promise<string[]> {
  const rows = partition.parse(
    await db.$queryRaw`select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass`,
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => {
      const [, year, month] = /_(\d{4})_(\d{2})$/.exec(name) ?? [];
      return year && month && Date.UTC(Number(year), Number(month), 1) <= day;
    });
}

/** What no longer counts, and in accounts whose time does not stand still may not be kept either. */
async function forgetOld(table: string, now: Date): Promise<number> {
  const old = new Date(now.getTime() - v1.decay.keptDays * dayMs);
  return db.$executeRawUnsafe(
    `delete from ${table} using linked_account
     where linked_account.id = ${table}.linked_account_id and linked_account.unreadable_since is null and at < $1`,
    old,
  );
}

/**
 * Keeps the months in which posts and engagement are stored: makes those to come, forgets what is older than 180 days, and
 * drops months that nothing may be left of. In accounts that cannot be read, whose time stands still, things may be 30 days
 * older. Again changes nothing.
 */
export async function keepMonths(now: Date): Promise<void> {
  const first = now.getTime() - (v1.decay.keptDays + standstillDays) * dayMs;
  await db.$executeRaw`select keep_months(${dayText(first)}::date, ${dayText(now.getTime() + aheadDays * dayMs)}::date)`;
  for (const table of tables) {
    await forgetOld(table, now);
    for (const name of await monthsBefore(table, first)) {
      // Needs the whole table for an instant; where somebody reads on for three seconds it gives up, and tomorrow is time too.
      // Somebody else may have, meanwhile.
      await db.$executeRawUnsafe(`drop table if exists ${name}`);
      log.info({ month: name }, "a month is gone");
    }
  }
}

export const keepMonthsJob = job("keep-months", z.unknown(), () => keepMonths(new Date()), {
  cron: "20 0 * * *",
});
