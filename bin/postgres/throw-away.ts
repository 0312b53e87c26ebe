import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { applyMigrations } from "../../prisma/engine/migrate.ts";
import { root } from "../project.mjs";
import { type Cluster, discardCluster, holdCluster } from "./cluster.ts";
import { createDatabase } from "./database.ts";
import { isAlive } from "./process-of.ts";

const folder = join(root, ".cache", "test-postgres");

/** Nothing here outlives a run, so nothing needs to survive a power cut. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "400",
  max_wal_size: "2GB",
};

/** Stops and removes what runs of tests left that ended before they could. */
export async function discardThoseOfKilledRuns(): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isAlive(Number(name.split("-")[0]))) await discardCluster(join(folder, name));
  }
}

/** Settings of a Postgres that keeps what it said yes to, for whoever measures what that costs. */
export const durable = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/**
 * A Postgres for one run of tests, with the migrated database `template` to clone. `release` leaves nothing of it. `more`
 * settings win over those of tests.
 */
export async function throwAwayCluster(more: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  await discardThoseOfKilledRuns();
  const own = join(folder, `${process.pid}-${Date.now().toString(36)}`);
  const cluster = await holdCluster(own, { ...settings, ...more });
  const release = async () => {
    await cluster.release();
    await discardCluster(own);
  };
  try {
    await createDatabase(cluster.url("template"));
    await applyMigrations(cluster.url("template"));
  } catch (error) {
    await release();
    throw error;
  }
  return { url: cluster.url, release };
}
