import "server-only";
import { db } from "@/lib/db";
import { log } from "@/lib/log";

/** Whether this process has its database. */
export async function hasDatabase(): Promise<boolean> {
  try {
    await db.$queryRaw`select 1`;
    return true;
  } catch (error) {
    log.error({ err: error }, "the database does not answer");
    return false;
  }
}
