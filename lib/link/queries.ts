import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";
import { placeOf } from "@/lib/link/adapters";
import { pauseSentence, readSentence, stepSentence } from "@/lib/link/sentences";
import { networkTitle } from "@/lib/network/networks";
import { webAddress } from "@/lib/web-address";
import type { ReadStep } from "@/prisma/generated/enums";

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
}

export interface LinkedAccountView {
  readonly id: string;
  /** The network's name in our code. */
  readonly network: string;
  /** As people write it. */
  readonly networkTitle: string;
  readonly handle: string;
  /** The server as people write it. */
  readonly place: string;
  readonly profileUrl: string | null;
  readonly followers: number;
  readonly linkedAt: Date;
  readonly lastReadAt: Date | null;
  /** Null while it has to be linked again, and where it is read at the member's wish only. */
  readonly nextReadAt: Date | null;
  readonly relinkNeeded: boolean;
  /** What is stored of it. */
  readonly postCount: number;
  readonly engagementCount: number;
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
} as const;

interface ReadRow {
  id: string;
  step: ReadStep;
  done: number;
  total: number | null;
  finishedAt: Date | null;
  trouble: string | null;
  retryAt: Date | null;
}

interface Home {
  network: string;
  origin: string;
}

function viewOf(
  { finishedAt, trouble, retryAt, ...read }: ReadRow,
  { network, origin }: Home,
  now: Date,
): ReadView {
  const place = placeOf(origin);
  const pausedUntil = finishedAt === null && retryAt && retryAt > now ? retryAt : null;
  return {
    ...read,
    doing: pausedUntil
      ? pauseSentence(place, pausedUntil, now)
      : stepSentence(read.step, read.done, read.total),
    finished: finishedAt !== null,
    trouble: trouble && readSentence(trouble, { network, place }, retryAt, now),
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
      nextReadAt: true,
      relinkNeededAt: true,
      reads: { orderBy: { createdAt: "desc" }, take: 1, select: readFields },
      _count: { select: { posts: true, engagements: true } },
    },
  });
  return rows.map(({ origin, relinkNeededAt, reads: [read], _count, ...account }) => ({
    ...account,
    networkTitle: networkTitle(account.network),
    profileUrl: webAddress(account.profileUrl),
    place: placeOf(origin),
    relinkNeeded: relinkNeededAt !== null,
    postCount: _count.posts,
    engagementCount: _count.engagements,
    read: read ? viewOf(read, { network: account.network, origin }, now) : null,
  }));
}

/** The latest read of a member's account; null where there is none, or the account is not theirs. */
export async function readProgress(member: MemberId, account: string, now: Date): Promise<ReadView | null> {
  const read = await db.accountRead.findFirst({
    where: { linkedAccountId: account, linkedAccount: { userId: member } },
    orderBy: { createdAt: "desc" },
    select: { ...readFields, linkedAccount: { select: { network: true, origin: true } } },
  });
  if (!read) return null;
  const { linkedAccount, ...row } = read;
  return viewOf(row, linkedAccount, now);
}

/** Where a member's trip with this `state` led to; empty names where no trip of theirs did. */
export async function placeOfTrip(
  member: MemberId,
  state: string,
): Promise<{ network: string; place: string }> {
  const where = { stateHmac: hmacOf("link-state", state), userId: member };
  const attempt = await db.linkAttempt.findFirst({ where, select: { network: true, origin: true } });
  return { network: attempt?.network ?? "", place: attempt ? placeOf(attempt.origin) : "" };
}
