import { authorMigration } from "../prisma/engine/migrate.ts";
import { runCommand } from "./command.ts";
import { workDatabase } from "./database.ts";
import { Refusal } from "./project.mjs";

runCommand(async (args) => {
  const [name, flag] = args;
  if (!name) throw new Refusal("Name the migration: npm run migration -- add_perk_place [--empty]");
  const databaseUrl = await workDatabase("development");
  const folder = await authorMigration(name, {
    databaseUrl,
    now: new Date(),
    evenIfEmpty: flag === "--empty",
  });
  if (folder === null) {
    console.log("The migrations already give the schema. For SQL by hand, add: --empty");
    return 0;
  }
  console.log(`Wrote prisma/migrations/${folder}/migration.sql.`);
  console.log("Read it, and add by hand what Prisma cannot say: checks, partial unique indexes, triggers.");
  return 0;
});
