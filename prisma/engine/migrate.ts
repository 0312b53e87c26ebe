import { mkdir, writeFile } from "node:fs/promises";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { withEngine } from "./engine.ts";
import { migrationList, migrationsFolder, schemaFiles } from "./files.ts";

const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks and returns their names, the oldest first. Keeps the same books as
 * `prisma migrate deploy` (`_prisma_migrations`, an advisory lock). Throws the engine's own words when one fails.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrationsList = await migrationList();
  const applied = await withEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return applied.appliedMigrationNames;
}

/** The names of migrations that the database lacks or that failed half-way in it, the oldest first. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const migrationsList = await migrationList();
  const found = await withEngine(databaseUrl, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  );
  const missing =
    found.history && "unappliedMigrationNames" in found.history ? found.history.unappliedMigrationNames : [];
  return [...new Set([...found.failedMigrationNames, ...missing])].sort();
}

/**
 * Notes that a migration which failed half-way was undone by hand, so that it is applied again. Throws when that migration
 * did not fail in this database.
 */
export async function markRolledBack(databaseUrl: string, migrationName: string): Promise<void> {
  await withEngine(databaseUrl, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** What the migrations together lack to give the schema: SQL (`script`) or words, or null when they agree. */
async function difference(engine: SchemaEngine, script: boolean): Promise<string | null> {
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...(await migrationList()) },
    to: { tag: "schemaDatamodel", files: await schemaFiles() },
    script,
    exitCode: true,
    filters,
  });
  return exitCode === 0 ? null : (stdout ?? "");
}

/**
 * Says in words how the schema differs from what the migrations build, or null when they agree. Builds a scratch database
 * on the server of `databaseUrl`, which must let us create one.
 */
export async function schemaDrift(databaseUrl: string): Promise<string | null> {
  return withEngine(databaseUrl, (engine) => difference(engine, false));
}

/**
 * Writes the next migration, which turns what the migrations build into the schema as it is now, and returns its folder's
 * name; null when there is nothing to do and no `evenIfEmpty`. What Prisma cannot say (checks, partial unique indexes,
 * triggers) is added to the file by hand. Throws when `name` is not in lower case with underscores.
 */
export async function authorMigration(
  name: string,
  { databaseUrl, now, evenIfEmpty = false }: { databaseUrl: string; now: Date; evenIfEmpty?: boolean },
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(`A migration's name is like add_perk_place, not "${name}".`);
  const sql = await withEngine(databaseUrl, (engine) => difference(engine, true));
  if (sql === null && !evenIfEmpty) return null;
  const folder = `${now.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}_${name}`;
  await mkdir(new URL(folder, migrationsFolder), { recursive: true });
  await writeFile(new URL(`${folder}/migration.sql`, migrationsFolder), sql ?? "-- Written by hand.\n", {
    flag: "wx",
  });
  return folder;
}
