import { join } from "node:path";
import { atEnd } from "./command.ts";
import { holdCluster } from "./postgres/cluster.ts";
import { createDatabase } from "./postgres/database.ts";
import { Refusal, root } from "./project.mjs";

/** The database that the environment names, or a refusal that says how to name one. */
export function namedDatabase(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Refusal("DATABASE_URL is not set. Set it to postgresql://user:password@host:5432/database.");
  return url;
}

/**
 * The address of a database to work with: the one of DATABASE_URL, else `laurel_<name>` on the project's own Postgres under
 * `.data/`, both made if missing. That server is stopped when the last process that uses it ends.
 */
export async function workDatabase(name: string): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const cluster = await holdCluster(join(root, ".data", "postgres"));
  atEnd(cluster.release);
  const url = cluster.url(`laurel_${name}`);
  await createDatabase(url);
  return url;
}
