import { connection } from "next/server";
import { hasDatabase } from "@/lib/health";

/** Whether this process can serve people: 200 with its database, 503 without. For a load balancer. */
export async function GET(): Promise<Response> {
  // Not at build.
  await connection();
  const database = await hasDatabase();
  return Response.json(
    { database },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
