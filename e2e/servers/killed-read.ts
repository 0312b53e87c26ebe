import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";
import { db } from "@/lib/db";
import type { Fault } from "./faults.ts";

/** A counterpart server as far as killing needs it. */
interface Server {
  /** Path and query of each request so far. */
  readonly asked: readonly string[];
  setFaults(...faults: Fault[]): void;
}

function startProcess(read: string): ChildProcess {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  return spawn(process.execPath, [...flags, "e2e/servers/read-process.ts", read], {
    env: process.env,
    stdio: "ignore",
  });
}

/** Kills a process of its own that reads, while it waits for the answer to a request for a path. */
export async function killedAt(server: Server, read: string, path: string): Promise<void> {
  server.setFaults({ on: path, as: "slow" });
  const before = server.asked.length;
  const child = startProcess(read);
  await expect
    .poll(() => server.asked.slice(before).some((asked) => asked.includes(path)), { timeout: 30_000 })
    .toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  server.setFaults();
  // Five silent minutes later.
  await db.accountRead.updateMany({ where: { id: read }, data: { beatAt: new Date(0) } });
}
