import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a postmaster wrote of itself: its process and the folder it serves. */
export interface PidFile {
  readonly pid: number;
  readonly dataFolder: string;
}

/** Reads the text of a `postmaster.pid`; null when it is cut short or not one. */
export function parsePidFile(text: string): PidFile | null {
  const [pid = "", dataFolder = ""] = text.split("\n");
  return /^\d+$/.test(pid) && dataFolder !== "" ? { pid: Number(pid), dataFolder } : null;
}

/** The command line of a running process, or null when there is none of that number. */
export async function commandLineOf(pid: number): Promise<string | null> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  } catch {
    const answer = await run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => null);
    return answer?.stdout.trim() || null;
  }
}

/** Whether the process is a Postgres on that folder, and not a later process that was given the same number. */
export async function isPostgresOn(pid: number, dataFolder: string): Promise<boolean> {
  const command = await commandLineOf(pid);
  return command?.includes("postgres") === true && command.includes(dataFolder);
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
