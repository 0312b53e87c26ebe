import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { openPictureStore } from "@/lib/open-picture-store";
import { type PictureStore, readKey } from "@/lib/picture-store";
import { Prisma } from "@/prisma/generated/client";

const dayMs = 24 * 60 * 60 * 1000;
const batch = 500;

/** Neither shown by a perk nor part of anything that was ever handed in: former versions are read by moderators, and kept. */
const unnamed = Prisma.sql`
  not exists (select 1 from perk where picture_id = p.id)
  and not exists (select 1 from submission where content->>'pictureId' = p.id::text)`;

const idRows = z.array(z.object({ id: z.uuid() }));

/** Removes up to a batch of pictures from before `before` that nothing names; answers how many. */
function removeUnnamed(before: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    // Whoever gives a perk one of these waits from here on. Those that somebody is giving to a perk now are passed over.
    const found = idRows.parse(
      await tx.$queryRaw`
        select p.id from picture p where p.created_at < ${before} and ${unnamed}
        limit ${batch} for update skip locked`,
    );
    const ids = found.map(({ id }) => id);
    // Asked again, since one may have been given to a perk between the look and the lock.
    return tx.$executeRaw`delete from picture p where p.id = any(${ids}::uuid[]) and ${unnamed}`;
  });
}

/** Removes what the store holds of a picture, unless a row names it or it was put there after `before`. */
function removeObject(store: PictureStore, sha256: string, before: Date): Promise<void> {
  return db.$transaction(
    async (tx) => {
      const gone = await tx.$executeRaw`
        delete from picture_object o where o.sha256 = ${sha256} and o.put_at < ${before}
        and not exists (select 1 from picture_size s where s.sha256 = o.sha256)`;
      // Before the end of the transaction: an upload of the same picture waits for it, and puts its own afterwards.
      if (gone === 1) await store.remove(readKey(sha256));
    },
    // A store has ten seconds to answer.
    { timeout: 15_000 },
  );
}

/** Removes pictures that no perk and no submission names a day after their upload, and what the store holds of them. */
export async function sweepPictures(now: Date): Promise<void> {
  const before = new Date(now.getTime() - dayMs);
  while ((await removeUnnamed(before)) > 0);
  const store = openPictureStore();
  if (!store) return;
  const objects = await db.pictureObject.findMany({
    where: { putAt: { lt: before }, sizes: { none: {} } },
    select: { sha256: true },
  });
  for (const { sha256 } of objects) await removeObject(store, sha256, before);
}

export const sweepPicturesJob = job("sweep-pictures", z.object({}), () => sweepPictures(new Date()), {
  cron: "25 * * * *",
});
