import { type ChildProcess, spawn } from "node:child_process";
import { Refusal, root } from "./project.mjs";
import { type ExtraEnv, endingWithParent, exitOf, programOf } from "./tool.ts";

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitOf(child);
  child.kill("SIGTERM");
  const last = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(last);
}

/** A server that was started; `stop` lets requests under way end and resolves when it is gone. */
export interface NextServer {
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Next's server (`start` or `dev`) as a process that ends with this one, also when this one is killed. Its output
 * goes to ours, or to `hear` line by line where given.
 */
export async function startNext(
  args: readonly string[],
  env: ExtraEnv,
  hear?: (text: string) => void,
): Promise<NextServer> {
  const output = hear ? "pipe" : "inherit";
  const flags = ["--disable-warning=DeprecationWarning", ...endingWithParent];
  const child = spawn(process.execPath, [...flags, await programOf("next"), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", output, output, "ipc"],
  });
  child.stdout?.on("data", (chunk: Buffer) => hear?.(chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => hear?.(chunk.toString("utf8")));
  return { child, stop: () => stop(child) };
}

/** Resolves once the server at `url` answers anything; refuses when the process ended before, or after a minute. */
export async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Refusal("The server ended while starting.");
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    );
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Refusal(`The server did not answer at ${url} within a minute.`);
}
