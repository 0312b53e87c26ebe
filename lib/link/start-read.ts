import "server-only";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";

export const readAccountJobName = "read-account";

/** Asks for a read to be worked on soon, or at `at`. Asking again for one that still waits is the same request. */
export async function enqueueRead(read: string, at?: Date): Promise<void> {
  await enqueue(readAccountJobName, read, { read }, at);
}

/** Begins to read a linked account, unless it is being read already; resolves to the read's id either way. */
export async function startRead(linkedAccountId: string): Promise<string> {
  const id = await db.$transaction(async (tx) => {
    // One read at a time for each account: whoever comes second finds the first one's.
    await tx.$queryRaw`select 1 from linked_account where id = ${linkedAccountId}::uuid for no key update`;
    const running = await tx.accountRead.findFirst({
      where: { linkedAccountId, finishedAt: null },
      select: { id: true },
    });
    return (running ?? (await tx.accountRead.create({ data: { linkedAccountId }, select: { id: true } }))).id;
  });
  await enqueueRead(id);
  return id;
}
