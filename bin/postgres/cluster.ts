import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { createFilesIfMissing, type Remembered, remember, remembered } from "./cluster-files.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Place, placeFor, runAsUser } from "./place.ts";
import { freePort } from "./port.ts";
import { isPostgresOn, parsePidFile } from "./process-of.ts";

/** Sessions of this name say that somebody still needs the server. */
const keeperName = "laurel keeper";

/** A running Postgres of ours on 127.0.0.1. */
export interface Cluster {
  /** The address of a database on it, which need not exist. */
  readonly url: (database: string) => string;
  /** Lets go of it. The server is stopped, cleanly, once nobody else holds it. */
  readonly release: () => Promise<void>;
}

const urlOf = ({ port, password }: Remembered, database: string) =>
  `postgresql://laurel:${password}@127.0.0.1:${port}/${database}`;

/** Connects if it is our server that listens on the remembered port; null otherwise. */
async function keep(place: Place, kept: Remembered): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: urlOf(kept, "postgres"),
    application_name: keeperName,
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    if (rows[0]?.data_directory === join(place.folder, "data")) return client;
  } catch {
    // Not ours, not there, or not yet: the caller finds out which.
  }
  await client.end().catch(() => undefined);
  return null;
}

const control = (place: Place, args: readonly string[]) =>
  runAsUser(
    place.runAs,
    join(place.binFolder, "pg_ctl"),
    ["-D", join(place.folder, "data"), "-w", ...args],
    place.folder,
  );

/** Deals with what a killed predecessor left: stops a server that does not answer, removes a note of one that is gone. */
async function clearAway(place: Place): Promise<void> {
  const dataFolder = join(place.folder, "data");
  const note = join(dataFolder, "postmaster.pid");
  const text = await readFile(note, "utf8").catch(() => null);
  if (text === null) return;
  const pidFile = parsePidFile(text);
  if (pidFile && (await isPostgresOn(pidFile.pid, dataFolder))) await control(place, ["-m", "fast", "stop"]);
  else await rm(note, { force: true });
}

async function start(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<string | null> {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "''", timezone: "UTC", ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const log = join(place.folder, "postgres.log");
  const started = await control(place, [
    "-t",
    "30",
    "-l",
    log,
    "-o",
    `-p ${port} ${options.join(" ")}`,
    "start",
  ]);
  return started.code === 0 ? null : `${started.output}\n${await readFile(log, "utf8").catch(() => "")}`;
}

async function keepOrStart(place: Place, settings: Readonly<Record<string, string>>) {
  let kept = await remembered(place);
  await createFilesIfMissing(place, kept.password);
  let trouble: string | null = null;
  // More than once: for a moment after a kill, what is left of the old server keeps a new one from starting.
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const keeper = await keep(place, kept);
    if (keeper) return { keeper, kept };
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 700));
    else await clearAway(place);
    kept = await remember(place, { ...(await remembered(place)), port: await freePort(kept.port) });
    trouble = await start(place, kept.port, settings);
  }
  throw new Error(`Postgres does not start in ${place.folder}:\n${trouble?.slice(-2_000) ?? ""}`);
}

/**
 * Gives the Postgres whose files are at `folder`: the one that runs already (also when the process that started it was
 * killed), or a new one, made at the first time. `settings` are server settings for when it is started here.
 */
export async function holdCluster(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const place = await placeFor(folder);
  const { keeper, kept } = await oneAtATime(join(place.folder, "lock"), () => keepOrStart(place, settings));
  return {
    url: (database) => urlOf(kept, database),
    release: async () => {
      const others = await keeper
        .query<{ count: string }>(
          "select count(*) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
          [keeperName],
        )
        .catch(() => null);
      await keeper.end().catch(() => undefined);
      if (others?.rows[0]?.count === "0") await control(place, ["-m", "fast", "stop"]);
    },
  };
}

/** Ends the server whose files are at `folder` as a crash would: nothing is written out. The next one recovers from its log. */
export async function crashCluster(folder: string): Promise<void> {
  await control(await placeFor(folder), ["-m", "immediate", "stop"]);
}

/** Stops the server whose files are at `folder`, if it runs, and removes them. */
export async function discardCluster(folder: string): Promise<void> {
  const place = await placeFor(folder);
  await control(place, ["-m", "immediate", "stop"]);
  await rm(place.folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
