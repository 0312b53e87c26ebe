import { applyMigrations, markRolledBack } from "../prisma/engine/migrate.ts";
import { runCommand } from "./command.ts";
import { namedDatabase } from "./database.ts";
import { Refusal } from "./project.mjs";

/** The engine's own words, without the trace of its internals that it adds. */
function asRefusal(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error);
  throw new Refusal(`Migrating failed. ${text.split(/\n\s+0: /)[0] ?? text}`);
}

runCommand(async ([flag, name]) => {
  const databaseUrl = namedDatabase();
  if (flag === "--rolled-back") {
    if (!name)
      throw new Refusal(
        "Name the migration that failed: npm run migrate -- --rolled-back 20260101000000_name",
      );
    await markRolledBack(databaseUrl, name).catch(asRefusal);
    console.log(`${name} counts as rolled back. Run npm run migrate to apply it again.`);
    return 0;
  }
  const applied = await applyMigrations(databaseUrl).catch(asRefusal);
  for (const migration of applied) console.log(`Applied ${migration}`);
  if (applied.length === 0) console.log("The database has every migration already.");
  return 0;
});
