import "server-only";
import { db } from "@/lib/db";
import { keyOf, type PictureKey, type PictureStore } from "@/lib/picture-store";

/**
 * Puts bytes into the store under their hash, written down first. The row waits for a sweep that removes the same picture at
 * this moment, so that what is put afterwards stays.
 */
export async function putBytes(
  store: PictureStore,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<PictureKey> {
  const key = keyOf(bytes);
  await db.$executeRaw`
    insert into picture_object (sha256, put_at) values (${key}, ${now})
    on conflict (sha256) do update set put_at = greatest(picture_object.put_at, excluded.put_at)`;
  await store.put(key, bytes);
  return key;
}
