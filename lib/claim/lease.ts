import "server-only";
import { CompactSign, compactVerify } from "jose";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { signingSeed } from "@/lib/crypto";

const leaseMs = 12 * 60 * 60 * 1000;

const content = z.object({ brand: z.uuid(), venue: z.uuid(), by: z.uuid(), from: z.int(), until: z.int() });

/** For which venue a scanner may answer without network, who asked for it, and from when until when (epoch ms). */
export type Lease = z.output<typeof content>;

/** Leases a venue's list to a teammate's scanner for twelve hours. Signed, so that what comes back can be held against it. */
export async function leaseOf(
  { brandId, userId }: Teammate,
  venue: string,
  now: Date,
): Promise<{ lease: string; until: Date }> {
  const [from, until] = [now.getTime(), now.getTime() + leaseMs];
  const said: Lease = { brand: brandId, venue, by: userId, from, until };
  const lease = await new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg: "HS256" })
    .sign(signingSeed("scan-lease"));
  return { lease, until: new Date(until) };
}

/** What a lease says; null for whatever we did not sign. */
export async function readLease(lease: string): Promise<Lease | null> {
  const key = signingSeed("scan-lease");
  const verified = await compactVerify(lease, key, { algorithms: ["HS256"] }).catch(() => null);
  return verified && content.parse(JSON.parse(new TextDecoder().decode(verified.payload)));
}
