import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";
import { placeOf } from "@/lib/link/networks";
import { pauseSentence, readSentence, stepSentence } from "@/lib/link/sentences";
import type { Network, ReadStep } from "@/prisma/generated/enums";

/** A read as its page shows it. Plain values only: it travels as JSON too. */
export interface ReadView {
  readonly id: string;
  readonly step: ReadStep;
  /** What it is doing, in words. */
  readonly doing: string;
  readonly done: number;
  readonly total: number | null;
  readonly finished: boolean;
  /** Why it failed, in words; null while it runs and after success. */
  readonly trouble: string | null;
  /** Until when the network asked for a pause, as ISO 8601; null where it did not. */
  readonly pausedUntil: string | null;
  readonly postCount: number;
  readonly engagementCount: number;
}

export interface LinkedAccountView {
  readonly id: string;
  readonly network: Network;
  readonly handle: string;
  /** The server as people write it. */
  readonly place: string;
  readonly profileUrl: string | null;
  readonly followers: number;
  readonly linkedAt: Date;
  readonly lastReadAt: Date | null;
  readonly relinkNeeded: boolean;
  /** The latest read; null before the first. */
  readonly read: ReadView | null;
}

const readFields = {
  id: true,
  step: true,
  done: true,
  total: true,
  finishedAt: true,
  trouble: true,
  retryAt: true,
  postCount: true,
  engagementCount: true,
} as const;

interface ReadRow {
  id: string;
  step: ReadStep;
  done: number;
  total: number | null;
  finishedAt: Date | null;
  trouble: string | null;
  retryAt: Date | null;
  postCount: number;
  engagementCount: number;
}

function viewOf({ finishedAt, trouble, retryAt, ...read }: ReadRow, place: string, now: Date): ReadView {
  const pausedUntil = finishedAt === null && retryAt && retryAt > now ? retryAt : null;
  return {
    ...read,
    doing: pausedUntil
      ? pauseSentence(place, pausedUntil, now)
      : stepSentence(read.step, read.done, read.total),
    finished: finishedAt !== null,
    trouble: trouble && readSentence(trouble, place, retryAt, now),
    pausedUntil: pausedUntil?.toISOString() ?? null,
  };
}

/** A member's accounts in the order they were linked, each with its latest read. */
export async function linkedAccounts(member: MemberId, now: Date): Promise<LinkedAccountView[]> {
  const rows = await db.linkedAccount.findMany({
    where: { userId: member },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      network: true,
      handle: true,
      origin: true,
      profileUrl: true,
      followers: true,
      linkedAt: true,
      lastReadAt: true,
      relinkNeededAt: true,
      reads: { orderBy: { createdAt: "desc" }, take: 1, select: readFields },
    },
  });
  return rows.map(({ origin, relinkNeededAt, reads: [read], ...account }) => ({
    ...account,
    place: placeOf(origin),
    relinkNeeded: relinkNeededAt !== null,
    read: read ? viewOf(read, placeOf(origin), now) : null,
  }));
}

/** The latest read of a member's account; null where there is none, or the account is not theirs. */
export async function readProgress(member: MemberId, account: string, now: Date): Promise<ReadView | null> {
  const read = await db.accountRead.findFirst({
    where: { linkedAccountId: account, linkedAccount: { userId: member } },
    orderBy: { createdAt: "desc" },
    select: { ...readFields, linkedAccount: { select: { origin: true } } },
  });
  if (!read) return null;
  const { linkedAccount, ...row } = read;
  return viewOf(row, placeOf(linkedAccount.origin), now);
}

/** The server that a member's trip with this `state` led to, as people write it; empty where no trip of theirs did. */
export async function placeOfTrip(member: MemberId, state: string): Promise<string> {
  const where = { stateHmac: hmacOf("link-state", state), userId: member };
  const attempt = await db.linkAttempt.findFirst({ where, select: { origin: true } });
  return attempt ? placeOf(attempt.origin) : "";
}
