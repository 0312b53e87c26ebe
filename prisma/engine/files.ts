import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";

const schemaFolder = new URL("../schema/", import.meta.url);

/** Where migrations lie: one folder each, named `<UTC time>_<name>`, with `migration.sql` in it. */
export const migrationsFolder = new URL("../migrations/", import.meta.url);

/** The schema's files as they are now, in the order of their names. */
export async function schemaFiles(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `schema/${name}`,
      content: await readFile(new URL(name, schemaFolder), "utf8"),
    })),
  );
}

/** The names of all migrations, the oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations with their SQL, as the engine wants them. */
export async function migrationList(): Promise<MigrationList> {
  const lock = await readFile(new URL("migration_lock.toml", migrationsFolder), "utf8").catch(() => null);
  const directories = (await migrationNames()).map(async (name) => {
    const sql = await readFile(new URL(`${name}/migration.sql`, migrationsFolder), "utf8");
    return {
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    };
  });
  return {
    baseDir: fileURLToPath(migrationsFolder),
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}
