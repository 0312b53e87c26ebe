import { execFile } from "node:child_process";
import { constants } from "node:fs";
import {
  access,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = fileURLToPath(new URL("../../.cache/snac2/", import.meta.url));
const suite = "trixie";

// The machine's own package sources with another suite, in a folder of ours: nothing is installed, no mirror is named.
async function sourcesOf(folder: string): Promise<boolean> {
  const from = "/etc/apt/sources.list.d";
  const names = (await readdir(from).catch(() => [])).filter((name) => name.endsWith(".sources"));
  let found = false;
  for (const name of names) {
    const text = await readFile(join(from, name), "utf8");
    const moved = text.replace(/^Suites:.*$/gm, (line) =>
      line.replace(/\b(?!updates|security|backports)[a-z]+(?=-|\s|$)/g, (word) =>
        word === "Suites" ? word : suite,
      ),
    );
    if (!/debian/i.test(text)) continue;
    await writeFile(join(folder, name), moved);
    found = true;
  }
  return found;
}

async function download(folder: string): Promise<string> {
  const sources = join(folder, "sources");
  for (const part of ["sources", "state/lists/partial", "cache/archives/partial"]) {
    await mkdir(join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, "status"), "");
  if (!(await sourcesOf(sources))) throw new Error("this machine has no Debian package sources");
  await writeFile(
    join(folder, "apt.conf"),
    [
      `Dir::State "${folder}/state";`,
      `Dir::State::status "${folder}/status";`,
      `Dir::Cache "${folder}/cache";`,
      'Dir::Etc::sourcelist "/dev/null";',
      `Dir::Etc::sourceparts "${sources}";`,
      // As root, apt would change to a user who cannot write here.
      'APT::Sandbox::User "root";',
    ].join("\n"),
  );
  const options = {
    cwd: folder,
    env: { ...process.env, APT_CONFIG: join(folder, "apt.conf") },
    timeout: 120_000,
  };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["download", "snac2"], options);
  const [file] = (await readdir(folder)).filter((name) => name.endsWith(".deb"));
  if (!file) throw new Error("apt-get downloaded nothing");
  await run("dpkg", ["-x", file, "root"], options);
  return join(folder, "root/usr/bin/snac");
}

/**
 * The path of snac 2 (a server that speaks Mastodon's API), fetched once from Debian and kept. Throws with the reason on
 * machines without apt or network.
 */
export async function snacBinary(): Promise<string> {
  const kept = join(cache, "snac");
  if (
    await access(kept, constants.X_OK).then(
      () => true,
      () => false,
    )
  )
    return kept;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "laurel-snac-"));
  try {
    const made = join(cache, `snac-${process.pid}`);
    await copyFile(await download(folder), made);
    await chmod(made, 0o755);
    // Whoever comes second replaces it by the same file in one step.
    await rename(made, kept);
    // Says early whether its libraries are here: without arguments it prints its usage.
    await run(kept, []).catch((error: { stdout?: string; message: string }) => {
      if (!error.stdout?.includes("snac")) throw new Error(error.message);
    });
    return kept;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
