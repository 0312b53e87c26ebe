import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { Refusal, root } from "./project.mjs";

const manifestShape = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The file that an installed package runs as the command of its name. */
export async function programOf(packageName: string, command = packageName): Promise<string> {
  const manifestFile = createRequire(join(root, "package.json")).resolve(`${packageName}/package.json`);
  const { bin } = manifestShape.parse(JSON.parse(await readFile(manifestFile, "utf8")));
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifestFile), file);
}

/** Settings on top of this process's; undefined takes one away. */
export type ExtraEnv = Readonly<Record<string, string | undefined>>;

/** Resolves to the exit code of a process; 1 when a signal ended it. */
export async function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Makes Node end a process when the one that started it, by an IPC channel, is gone: also when that one was killed. */
export const endingWithParent = ["--import", new URL("end-with-parent.mjs", import.meta.url).href] as const;

/** Runs a package's program to its end, quietly. Refuses with what it said when it fails. */
export async function runTool(
  packageName: string,
  args: readonly string[],
  { env = {}, command }: { env?: ExtraEnv; command?: string } = {},
): Promise<void> {
  const program = await programOf(packageName, command);
  const child = spawn(process.execPath, [...endingWithParent, program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  const code = await exitOf(child);
  if (code !== 0) throw new Refusal(`${command ?? packageName} ${args.join(" ")} failed:\n${said.trim()}`);
}
