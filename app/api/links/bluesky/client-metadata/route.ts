import { connection } from "next/server";
import { env } from "@/lib/env";
import { redirectUriOf } from "@/lib/link/adapters";
import { clientMetadata } from "@/lib/network/bluesky/client-metadata";

/** Who Laurel is to the servers of Bluesky's network. They read it before they ask somebody whether Laurel may read. */
export async function GET(): Promise<Response> {
  // Not at build: it names the address at which people reach this Laurel.
  await connection();
  return Response.json(clientMetadata(redirectUriOf("bluesky"), env.bluesky.appViewDid));
}
