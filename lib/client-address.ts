import "server-only";
import { headers } from "next/headers";

/** Where a request comes from, as the reverse proxy wrote it; null where there is no proxy that says so. */
export async function clientAddress(): Promise<string | null> {
  const sent = await headers();
  return sent.get("x-forwarded-for")?.split(",")[0]?.trim() || null;
}
