// The first stage of every command. Runs on Node 20 without any package, and continues under the Node that is pinned.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installIfNeeded, pinnedNode } from "./install.mjs";
import { Refusal, root } from "./project.mjs";
import { whenStarterIsGone } from "./starter.mjs";

/** Code of the web application outside Next needs its import paths and what stands behind `server-only`. */
const insideApplication = ["--conditions=react-server", "--import", "tsx"];

/** Counterpart servers are written in more of TypeScript than Node takes by itself. */
const withCounterparts = ["--import", "tsx"];

/**
 * What `npm run …` starts, with Node's flags. A command of production never installs: that is the deployment's decision.
 * @type {Record<string, { flags?: string[], production?: boolean }>}
 */
const commands = {
  bench: { flags: insideApplication },
  build: {},
  demo: { flags: withCounterparts },
  dev: { flags: withCounterparts },
  generate: {},
  migrate: { production: true },
  migration: {},
  postgres: {},
  "rotate-keys": { flags: insideApplication, production: true },
  seed: {},
  start: { flags: insideApplication, production: true },
  test: {},
  worker: { flags: insideApplication, production: true },
};

/**
 * Runs the second stage as a process of its own. It holds a channel to this one, so that it ends when this one is killed.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
async function continueUnderPinnedNode(args) {
  const child = spawn(pinnedNode, args, { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  // Ctrl-C reaches the whole group by itself; a SIGTERM is for one process and must be handed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  whenStarterIsGone(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

async function main() {
  const [name = "", ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command)
    throw new Refusal(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
  if (!command.production) await installIfNeeded();
  if (!existsSync(pinnedNode)) throw new Refusal("Packages are not installed yet. Run: npm install");
  const entry = join(root, "bin", `${name}.ts`);
  // Tests must not depend on what somebody keeps in .env.
  const settings = name !== "test" && existsSync(join(root, ".env")) ? ["--env-file=.env"] : [];
  process.exitCode = await continueUnderPinnedNode([...settings, ...(command.flags ?? []), entry, ...args]);
}

main().catch((error) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
