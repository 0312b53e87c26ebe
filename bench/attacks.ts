import { spawn } from "node:child_process";
import { once } from "node:events";
import { createDatabase } from "../bin/postgres/database.ts";
import { throwAwayCluster } from "../bin/postgres/throw-away.ts";
import { testSettings } from "../e2e/fixtures/test-settings.ts";

export const about = "the attacks on stock, 100 rounds each: attacks [ROUNDS]";

/** `attacks 100`: so many rounds of each attack. Fails when anything happened that should not. */
export async function run([rounds = "100"]: readonly string[]): Promise<void> {
  const cluster = await throwAwayCluster();
  try {
    const url = cluster.url("attacks");
    await createDatabase(url, "template");
    // In a process of its own, since lib/ reads its settings once.
    const flags = ["--conditions=react-server", "--import", "tsx"];
    const child = spawn(process.execPath, [...flags, "bench/attacks/rounds.ts", rounds], {
      env: { ...process.env, ...testSettings, DATABASE_URL: url, DATABASE_POOL: "200" },
      stdio: "inherit",
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error("an attack did what it should not, or could not be made");
  } finally {
    await cluster.release();
  }
}
