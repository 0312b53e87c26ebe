import { applyMigrations } from "../prisma/engine/migrate.ts";
import { runCommand } from "./command.ts";
import { namedDatabase } from "./database.ts";

runCommand(async () => {
  const applied = await applyMigrations(namedDatabase());
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database has every migration already.");
  return 0;
});
