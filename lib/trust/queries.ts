import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { networkTitle } from "@/lib/network/networks";

/** What the last weighing of everybody found. */
export interface Weighing {
  readonly at: Date;
  /** Members and those they have to do with. */
  readonly people: number;
  readonly edges: number;
  readonly seeds: number;
  /** Whether seeds counted: there were some, and the graph was large enough. */
  readonly seeded: boolean;
}

/** What everybody may know of the seeds: how many there are, never who. */
export interface PublicTrust {
  /** In force now. */
  readonly seeds: number;
  /** In the graph at the last weighing; 0 before the first. */
  readonly people: number;
  readonly weighedAt: Date | null;
  /** Whether the scores of today look at seeds at all. */
  readonly seeded: boolean;
}

/** A seed as moderators see it. */
export interface SeedRow {
  readonly id: string;
  /** The member's linked accounts, as `Mastodon name@host`; none once all are unlinked. */
  readonly accounts: readonly string[];
  readonly reason: string;
  readonly pickedAt: Date;
  /** The moderator's address; null for people who are gone. */
  readonly pickedBy: string | null;
  /** Null while it is in force. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
}

export interface SeedList {
  /** The longest in force first. */
  readonly inForce: readonly SeedRow[];
  /** The latest withdrawn first, at most `seedHistoryLength`. */
  readonly withdrawn: readonly SeedRow[];
}

export const seedHistoryLength = 100;

const seedColumns = {
  ...{ id: true, reason: true, pickedAt: true, pickedById: true, withdrawnAt: true, withdrawnById: true },
  user: {
    select: {
      linkedAccounts: { select: { network: true, handle: true }, orderBy: { linkedAt: "asc" } },
    },
  },
} as const;

/** The latest weighing; null before the first. */
export async function lastWeighing(): Promise<Weighing | null> {
  return db.trustWeighing.findFirst({
    orderBy: { at: "desc" },
    select: { at: true, people: true, edges: true, seeds: true, seeded: true },
  });
}

/** How much trust by seeds there is. For anybody. */
export async function publicTrust(): Promise<PublicTrust> {
  const [seeds, last] = await Promise.all([
    db.trustSeed.count({ where: { withdrawnAt: null } }),
    lastWeighing(),
  ]);
  return {
    seeds,
    people: last?.people ?? 0,
    weighedAt: last?.at ?? null,
    seeded: last?.seeded ?? false,
  };
}

/** The seeds with their history. */
export async function listSeeds(_admin: AdminId): Promise<SeedList> {
  const [inForce, withdrawn] = await Promise.all([
    db.trustSeed.findMany({
      where: { withdrawnAt: null },
      orderBy: { pickedAt: "asc" },
      select: seedColumns,
    }),
    db.trustSeed.findMany({
      where: { withdrawnAt: { not: null } },
      orderBy: { withdrawnAt: "desc" },
      take: seedHistoryLength,
      select: seedColumns,
    }),
  ]);
  const both = [...inForce, ...withdrawn];
  const moderators = both.flatMap(({ pickedById, withdrawnById }) =>
    withdrawnById ? [pickedById, withdrawnById] : [pickedById],
  );
  const known = await db.user.findMany({
    where: { id: { in: moderators } },
    select: { id: true, email: true },
  });
  const emails = new Map(known.map(({ id, email }) => [id, email]));
  const rowOf = ({ user, pickedById, withdrawnById, ...seed }: (typeof both)[number]): SeedRow => ({
    ...seed,
    accounts: user.linkedAccounts.map(({ network, handle }) => `${networkTitle(network)} ${handle}`),
    pickedBy: emails.get(pickedById) ?? null,
    withdrawnBy: withdrawnById && (emails.get(withdrawnById) ?? null),
  });
  return { inForce: inForce.map(rowOf), withdrawn: withdrawn.map(rowOf) };
}
