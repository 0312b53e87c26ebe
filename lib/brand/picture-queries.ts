import "server-only";
import type { CurrentUser } from "@/lib/account/queries";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { openPictureStore } from "@/lib/open-picture-store";
import { PictureStoreDown, readKey } from "@/lib/picture-store";

export interface StoredPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether anybody may see it: it belongs to an approved perk. */
  readonly isPublic: boolean;
}

async function bytesOf(sha256: string | null): Promise<Uint8Array<ArrayBuffer> | null> {
  const store = openPictureStore();
  if (!store) throw new PictureStoreDown("a picture lies in a store, and the settings name none");
  const bytes = await store.get(readKey(sha256 ?? ""));
  if (!bytes) log.error({ sha256 }, "a picture is not in its store");
  return bytes;
}

/**
 * A picture in the largest stored width up to `width` pixels; null where there is none, or where whoever asks (null: a
 * visitor) is neither an editor or owner of its brand nor a moderator and no approved perk shows it. Throws `PictureStoreDown`.
 */
export async function pictureFor(
  viewer: CurrentUser | null,
  pictureId: string,
  width: number,
): Promise<StoredPicture | null> {
  const shown = { perks: { some: { status: "APPROVED" as const } } };
  const own = viewer
    ? [{ brand: { teammates: { some: { userId: viewer.id, role: { not: "STAFF" as const } } } } }]
    : [];
  const visible = viewer?.admin ? {} : { OR: [shown, ...own] };
  const size = await db.pictureSize.findFirst({
    where: { width: { lte: width }, picture: { id: pictureId, ...visible } },
    select: {
      ...{ bytes: true, sha256: true },
      picture: { select: { perks: { where: { status: "APPROVED" }, select: { id: true }, take: 1 } } },
    },
    orderBy: { width: "desc" },
  });
  const bytes = size && (size.bytes ?? (await bytesOf(size.sha256)));
  return bytes && { bytes, isPublic: size.picture.perks.length > 0 };
}
