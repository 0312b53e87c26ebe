import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type PictureKey, type PictureStore, PictureStoreDown } from "@/lib/picture-store";

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, "wx", 0o644);
    try {
      await handle.writeFile(bytes);
      // A row names the file next; after a power cut there must not be the one without the other.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Pictures in a folder that is there already: a disk that was not mounted must not be filled in its absence, nor must its
 * pictures count as lost.
 */
export function folderStore(folder: string): PictureStore {
  const fileOf = (key: PictureKey) => join(folder, key.slice(0, 2), `${key}.webp`);
  const down = (cause: unknown) => new PictureStoreDown(`the folder of pictures cannot be used`, { cause });

  return {
    async put(key, bytes) {
      try {
        // Without `recursive`, so that the folder itself is never made.
        await mkdir(join(folder, key.slice(0, 2))).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== "EEXIST") throw error;
        });
        await writeWhole(fileOf(key), bytes);
      } catch (error) {
        throw down(error);
      }
    },

    async get(key) {
      try {
        return new Uint8Array(await readFile(fileOf(key)));
      } catch (error) {
        if (!isMissing(error)) throw down(error);
      }
      const there = await stat(folder).catch(() => null);
      if (!there?.isDirectory()) throw down(new Error("it is not there"));
      return null;
    },

    async remove(key) {
      try {
        await rm(fileOf(key), { force: true });
      } catch (error) {
        throw down(error);
      }
    },
  };
}
