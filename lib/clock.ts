import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";

const row = z.object({ now: z.date() });

/** The time by the database's clock, which decides what is open. */
export async function databaseNow(): Promise<Date> {
  const [found] = await db.$queryRaw<unknown[]>`select clock_timestamp() as now`;
  return row.parse(found).now;
}
