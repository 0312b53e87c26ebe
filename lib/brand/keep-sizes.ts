import "server-only";
import type { EncodedSize } from "@/lib/brand/encode-picture";
import { putBytes } from "@/lib/brand/put-bytes";
import { log } from "@/lib/log";
import { openPictureStore } from "@/lib/open-picture-store";
import { PictureStoreDown } from "@/lib/picture-store";
import { ok, type Result, refuse } from "@/lib/result";

/** A size as its row has it: with its bytes, or with their name in the store. */
type KeptSize = Pick<EncodedSize, "width" | "height"> & (Pick<EncodedSize, "bytes"> | { sha256: string });

/**
 * Puts a picture's sizes where pictures lie, before there are rows that name them. Where rows never come, a sweep removes
 * what was put.
 */
export async function keepSizes(
  sizes: readonly EncodedSize[],
  now: Date,
): Promise<Result<KeptSize[], "store_down">> {
  const store = openPictureStore();
  if (!store) return ok([...sizes]);
  try {
    const kept: KeptSize[] = [];
    for (const { width, height, bytes } of sizes)
      kept.push({ width, height, sha256: await putBytes(store, bytes, now) });
    return ok(kept);
  } catch (error) {
    if (!(error instanceof PictureStoreDown)) throw error;
    log.error({ err: error }, "a picture was not stored");
    return refuse("store_down");
  }
}
