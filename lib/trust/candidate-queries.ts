import "server-only";
import { z } from "zod";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { networkTitle } from "@/lib/network/networks";
import { webAddress } from "@/lib/web-address";

/** A linked account whose member may become a seed. Neither score nor address: they must not decide. */
export interface Candidate {
  readonly account: string;
  readonly network: string;
  readonly handle: string;
  readonly profileUrl: string | null;
  readonly linkedAt: Date;
  /** When the account was made on its network; null where that does not say. */
  readonly madeAt: Date | null;
  readonly seed: boolean;
  /** Whether it is the account of whoever looks. */
  readonly own: boolean;
}

/** At most this many are shown; whoever is looked for among more is found by more of the handle. */
export const mostCandidates = 20;

const row = z.object({
  account: z.string(),
  network: z.string(),
  handle: z.string(),
  profileUrl: z.string().nullable(),
  linkedAt: z.date(),
  madeAt: z.date().nullable(),
  seed: z.boolean(),
  own: z.boolean(),
});

/** The linked accounts whose handle begins with `begins` (lower case), the exact one first. `more` where not all are shown. */
export async function findCandidates(
  admin: AdminId,
  begins: string,
): Promise<{ candidates: Candidate[]; more: boolean }> {
  const pattern = `${begins.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = z.array(row).parse(
    await db.$queryRaw`
      select id as account, network, handle, profile_url as "profileUrl", linked_at as "linkedAt",
        remote_created_at as "madeAt", user_id = ${admin}::uuid as own,
        exists(select from trust_seed where trust_seed.user_id = linked_account.user_id and withdrawn_at is null) as seed
      from linked_account where lower(handle) like ${pattern}
      order by lower(handle) = ${begins} desc, lower(handle), id limit ${mostCandidates + 1}`,
  );
  return {
    candidates: rows.slice(0, mostCandidates).map((found) => ({
      ...found,
      network: networkTitle(found.network),
      profileUrl: webAddress(found.profileUrl),
    })),
    more: rows.length > mostCandidates,
  };
}
