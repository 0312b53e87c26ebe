import { connection } from "next/server";
import { databaseNow } from "@/lib/clock";

/** The time that decides what is open, `{"now": milliseconds since 1970}`: for countdowns, whose own clocks may be wrong. */
export async function GET(): Promise<Response> {
  await connection();
  const now = await databaseNow();
  return Response.json({ now: now.getTime() }, { headers: { "cache-control": "no-store" } });
}
