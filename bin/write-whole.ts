import { rename, writeFile } from "node:fs/promises";

/** Writes a file that only its owner may read, so that a kill half-way leaves the old one and never a part of the new. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, file);
}
