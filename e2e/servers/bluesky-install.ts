import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { oneAtATime } from "../../bin/postgres/one-at-a-time.ts";
import { root } from "../../bin/project.mjs";

const source = fileURLToPath(new URL("bluesky/", import.meta.url));
const cache = join(root, ".cache", "bluesky");
const programs = ["network.mjs", "loopback.mjs"];

/**
 * One package is compiled on the spot: against the headers of Node 24.18, where there are some for this machine. Those from
 * 24.19 on make an addon's objects end the whole process when garbage is collected at the wrong moment.
 */
async function headersIn(folder: string): Promise<{ npm_config_nodedir?: string }> {
  const name = `node-${process.platform}-${process.arch}`;
  const manifest = await readFile(join(folder, "package.json"), "utf8");
  return manifest.includes(`"${name}"`) ? { npm_config_nodedir: join(folder, "node_modules", name) } : {};
}

async function install(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"])
      await copyFile(join(source, name), join(unfinished, name));
    const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;
    const args = ["install", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
    await promisify(execFile)("npm", args, {
      cwd: unfinished,
      env: { ...process.env, ...(await headersIn(unfinished)), PATH: path, NODE_OPTIONS: "" },
      timeout: 15 * 60_000,
    });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Why it could not be installed less than an hour ago: not every file of tests tries for minutes what cannot be had. */
async function recentReason(note: string): Promise<string | null> {
  const made = await stat(note).catch(() => null);
  return made && Date.now() - made.mtimeMs < 3_600_000 ? readFile(note, "utf8") : null;
}

/**
 * The folder in which the network's program can be run. Its packages are installed once for each state of their lockfile,
 * which takes about two minutes. Throws with the reason where this machine cannot.
 */
export async function blueskyFolder(): Promise<string> {
  const lock = await readFile(join(source, "package-lock.json"));
  const folder = join(cache, createHash("sha256").update(lock).digest("hex").slice(0, 16));
  const note = `${folder}.reason`;
  await mkdir(cache, { recursive: true });
  await oneAtATime(join(cache, "lock"), async () => {
    if (!(await exists(join(folder, "node_modules")))) {
      const reason = await recentReason(note);
      if (reason !== null) throw new Error(reason);
      await install(folder).catch(async (error: unknown) => {
        await writeFile(note, String(error).trim().slice(-500));
        throw error;
      });
    }
    for (const name of programs) await copyFile(join(source, name), join(folder, name));
  });
  return folder;
}
