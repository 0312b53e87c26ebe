import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Cluster, discardCluster, holdCluster } from "./cluster.ts";
import { createDatabase } from "./database.ts";
import { parsePidFile } from "./process-of.ts";

let folder = "";
beforeEach(() => {
  folder = fileURLToPath(new URL(`../../.cache/cluster-${randomBytes(6).toString("hex")}`, import.meta.url));
});
afterEach(() => discardCluster(folder));

async function query(cluster: Cluster, database: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: cluster.url(database) });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

async function serverPid(): Promise<number> {
  const written = parsePidFile(await readFile(join(folder, "data", "postmaster.pid"), "utf8"));
  if (!written) throw new Error("no server runs");
  return written.pid;
}

const portOf = (cluster: Cluster) => new URL(cluster.url("postgres")).port;

test("keeps what is in it from one run to the next, and its secrets to its owner", async () => {
  const first = await holdCluster(folder);
  expect(await createDatabase(first.url("kept"))).toBe(true);
  await query(first, "kept", "create table note as select 'still here' as text");
  expect((await stat(join(folder, "cluster.json"))).mode & 0o777).toBe(0o600);
  await first.release();
  await expect(serverPid()).rejects.toThrow();
  const second = await holdCluster(folder);
  expect(second.url("kept")).toBe(first.url("kept"));
  expect(await query(second, "kept", "select text from note")).toEqual([{ text: "still here" }]);
  await second.release();
});

test("is shared by those who hold it at once, started by one of them, and stopped by the last", async () => {
  const [one, two] = await Promise.all([holdCluster(folder), holdCluster(folder)]);
  expect(two.url("x")).toBe(one.url("x"));
  const pid = await serverPid();
  await one.release();
  expect(await serverPid()).toBe(pid);
  expect(await query(two, "postgres", "select 1 as one")).toEqual([{ one: 1 }]);
  await two.release();
  await expect(serverPid()).rejects.toThrow();
});

test("a server that was killed is started again although its note is still there", async () => {
  const first = await holdCluster(folder);
  process.kill(await serverPid(), "SIGKILL");
  const second = await holdCluster(folder);
  expect(await query(second, "postgres", "select 1 as one")).toEqual([{ one: 1 }]);
  await second.release();
  await first.release();
});

test("a note that names a process which is no Postgres is thrown away", async () => {
  await (await holdCluster(folder)).release();
  const note = `${process.pid}\n${join(folder, "data")}\n1\n1\n\n127.0.0.1\n1 1\nready\n`;
  await writeFile(join(folder, "data", "postmaster.pid"), note);
  const again = await holdCluster(folder);
  expect(await serverPid()).not.toBe(process.pid);
  await again.release();
});

test("takes another port, and remembers it, when its own is taken", async () => {
  const first = await holdCluster(folder);
  await first.release();
  const stranger = createServer().listen(Number(portOf(first)), "127.0.0.1");
  await once(stranger, "listening");
  const second = await holdCluster(folder);
  expect(portOf(second)).not.toBe(portOf(first));
  stranger.close();
  const third = await holdCluster(folder);
  expect(portOf(third)).toBe(portOf(second));
  await third.release();
  await second.release();
});

test("says what is wrong when it cannot start", async () => {
  await (await holdCluster(folder)).release();
  await rm(join(folder, "data", "global"), { recursive: true });
  await expect(holdCluster(folder)).rejects.toThrow(/does not start.*\n.*global/s);
});
