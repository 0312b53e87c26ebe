import "server-only";
import { db } from "@/lib/db";
import { storeEngagements, storePeople } from "@/lib/link/store-engagements";
import { storePosts, storeWorks } from "@/lib/link/store-posts";
import type { Read } from "@/lib/link/take-read";
import type { Batch, Profile } from "@/lib/network/adapter";
import type { Prisma } from "@/prisma/generated/client";

type Tx = Prisma.TransactionClient;

/** Keeps the read for this run and tells how far it is; false where the read is finished, unlinked, or another run's. */
async function hold(tx: Tx, { id, run }: Read, { progress }: Batch, now: Date): Promise<boolean> {
  const { count } = await tx.accountRead.updateMany({
    where: { id, run, finishedAt: null },
    data: { ...progress, retryAt: null, beatAt: now },
  });
  return count === 1;
}

function profileColumns(profile: Profile | undefined) {
  if (!profile) return {};
  const { handle, profileUrl, followers, body, createdAt } = profile;
  return { handle, profileUrl, followers, body, remoteCreatedAt: createdAt };
}

/**
 * Stores a part of a reading together with the place where it goes on, both or neither. Storing the same again changes
 * nothing. Resolves to false, with nothing stored, where this run no longer has the read.
 */
export async function storeBatch(read: Read, batch: Batch, now: Date): Promise<boolean> {
  const { found, cursor } = batch;
  const account = read.linkedAccount.id;
  return db.$transaction(
    async (tx) => {
      // One at a time for each account: that is what makes an act count once although no key holds over all months.
      await tx.$queryRaw`select 1 from linked_account where id = ${account}::uuid for no key update`;
      if (!(await hold(tx, read, batch, now))) return false;
      await tx.linkedAccount.updateMany({
        where: { id: account },
        data: { ...profileColumns(found.profile), cursor: cursor as Prisma.InputJsonObject },
      });
      await storePosts(tx, account, found, now);
      if (found.works) await storeWorks(tx, account, found.works);
      await storePeople(tx, read.linkedAccount.network, found.engagers ?? []);
      await storeEngagements(tx, account, found, now);
      return true;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
