import { readFile, rm, writeFile } from "node:fs/promises";
import { isAlive } from "./process-of.ts";

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function holderLives(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  // Without a number it is being written at this moment, or just gone.
  return holder === 0 || isAlive(holder);
}

/** Runs `work` while no other process does so under the same file. One that was killed does not keep others out. */
export async function oneAtATime<Answer>(file: string, work: () => Promise<Answer>): Promise<Answer> {
  while (!(await take(file))) {
    if (await holderLives(file)) await new Promise((resolve) => setTimeout(resolve, 50));
    else await rm(file, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
