import { join } from "node:path";
import { buildIfNeeded } from "../bin/built.ts";
import { crashCluster, discardCluster, holdCluster } from "../bin/postgres/cluster.ts";
import { createDatabase } from "../bin/postgres/database.ts";
import { freePort } from "../bin/postgres/port.ts";
import { root } from "../bin/project.mjs";
import { testSettings } from "../e2e/fixtures/test-settings.ts";
import { applyMigrations } from "../prisma/engine/migrate.ts";

export const about = "the server killed and Postgres crashed amid claims, uses and releases: kill [ROUNDS]";

/** `kill 20`: so many kills. Fails when a yes was lost or an invariant did not hold after one of them. */
export async function run([rounds = "20"]: readonly string[]): Promise<void> {
  await buildIfNeeded();
  const folder = join(root, ".cache", "kill-postgres", String(process.pid));
  const hold = () => holdCluster(folder, { max_connections: "200" });
  await hold();
  try {
    const url = (await hold()).url("kill");
    await createDatabase(url);
    await applyMigrations(url);
    const port = await freePort();
    const own = { DATABASE_URL: url, DATABASE_POOL: "10", LAUREL_URL: `http://127.0.0.1:${port}` };
    Object.assign(process.env, testSettings, own);
    // Only now, since lib/ reads its settings once.
    const { killRounds } = await import("./kill/rounds.ts");
    const crash = async () => {
      await crashCluster(folder);
      if ((await hold()).url("kill") !== url) throw new Error("Postgres came back elsewhere");
    };
    const wrong = await killRounds(Number(rounds), port, crash);
    if (wrong > 0) throw new Error(`${wrong} things were not as they should be`);
  } finally {
    await discardCluster(folder);
  }
}
