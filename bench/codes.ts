import { spawn } from "node:child_process";
import { createDatabase, dropDatabase } from "../bin/postgres/database.ts";
import { throwAwayCluster } from "../bin/postgres/throw-away.ts";
import { testSettings } from "../e2e/fixtures/test-settings.ts";

export const about = "100,000 codes imported, as many units checked, and the time a wrong code takes: codes";

/** In a process of its own, with a database that is thrown away. */
export async function run(): Promise<void> {
  const cluster = await throwAwayCluster();
  try {
    const url = cluster.url("codes");
    await createDatabase(url, "template");
    for (const part of ["import", "timing"]) await inChild(`bench/codes/${part}.ts`, url);
    await dropDatabase(url);
  } finally {
    await cluster.release();
  }
}

async function inChild(entry: string, url: string): Promise<void> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", entry], {
    env: { ...process.env, ...testSettings, DATABASE_URL: url },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${entry} ended with ${code}`);
}
