import "server-only";
import { z } from "zod";
import { putBytes } from "@/lib/brand/put-bytes";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { openPictureStore } from "@/lib/open-picture-store";

// Some megabytes at most.
const batch = 20;

/**
 * Moves pictures out of the database into the store, where the settings name one. Each is in the store before its row lets go
 * of the bytes, so it can be read at every moment.
 */
export async function movePictures(now: Date): Promise<void> {
  const store = openPictureStore();
  if (!store) return;
  for (;;) {
    const sizes = await db.pictureSize.findMany({
      where: { bytes: { not: null } },
      select: { pictureId: true, width: true, bytes: true },
      take: batch,
    });
    if (sizes.length === 0) return;
    for (const { pictureId, width, bytes } of sizes) {
      if (!bytes) continue;
      const sha256 = await putBytes(store, bytes, now);
      // Gone meanwhile, or moved by another process: nothing to do then.
      await db.pictureSize.updateMany({
        where: { pictureId, width, bytes: { not: null } },
        data: { sha256, bytes: null },
      });
    }
  }
}

export const movePicturesJob = job("move-pictures", z.object({}), () => movePictures(new Date()), {
  cron: "*/5 * * * *",
});
