import "server-only";
import { env } from "@/lib/env";
import { bucketStore } from "@/lib/picture-bucket";
import { folderStore } from "@/lib/picture-folder";
import type { PictureStore } from "@/lib/picture-store";

/** Where the settings say that pictures lie; null: in the database. */
export function openPictureStore(): PictureStore | null {
  if (!env.pictures) return null;
  return "folder" in env.pictures ? folderStore(env.pictures.folder) : bucketStore(env.pictures.bucket);
}
