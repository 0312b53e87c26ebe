import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root, step } from "./project.mjs";

const stampFile = join(root, "node_modules", ".installed-from");

/** The Node that the project pins, once packages are installed. */
export const pinnedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

async function wantedStamp() {
  const lock = await readFile(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}

/** @returns {Promise<string>} all that npm said, when it failed; throws otherwise what could not be started */
async function npmInstall() {
  // Not `npm ci`: it refuses a lockfile that names only some of the platforms' optional packages.
  const args = ["install", "--include=dev", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0 ? "" : said || `npm ended with ${code}`));
  });
}

/** Installs packages when they are missing or not those of the lockfile. Needs nothing but Node and npm. */
export async function installIfNeeded() {
  const wanted = await wantedStamp();
  const present = await readFile(stampFile, "utf8").catch(() => null);
  if (present === wanted && existsSync(pinnedNode)) return;
  await step("Installing packages (a minute or two the first time)", async () => {
    const trouble = await npmInstall();
    if (trouble)
      throw new Refusal(`Packages could not be installed. npm said:\n${trouble.trim().slice(-2_000)}`);
    await writeFile(stampFile, await wantedStamp());
  });
}
