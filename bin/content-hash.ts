import { createHash, type Hash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

async function add(hash: Hash, root: string, path: string, skip: (path: string) => boolean): Promise<void> {
  if (skip(path)) return;
  const found = await stat(join(root, path)).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) {
    // The length stands before the content, so that moving bytes from one file to the next shows.
    hash.update(`${path}\0${found.size}\0`).update(await readFile(join(root, path)));
    return;
  }
  const names = (await readdir(join(root, path))).sort();
  for (const name of names) await add(hash, root, `${path}/${name}`, skip);
}

/**
 * SHA-256 (hex) over the names and contents of the given files and folders under `root`. Times do not matter; missing paths
 * count as absent; `skip` leaves out paths, which are relative with slashes.
 */
export async function hashOf(
  root: string,
  paths: readonly string[],
  skip: (path: string) => boolean = () => false,
): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) await add(hash, root, path, skip);
  return hash.digest("hex");
}
