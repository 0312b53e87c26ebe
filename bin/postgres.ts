import { applyMigrations } from "../prisma/engine/migrate.ts";
import { runCommand } from "./command.ts";
import { workDatabase } from "./database.ts";

runCommand(async () => {
  const url = await workDatabase("development");
  await applyMigrations(url);
  console.log(
    `Postgres runs until you press Ctrl-C. For other programs:\n\n  export DATABASE_URL='${url}'\n`,
  );
  // Nothing else to do: the signal ends it.
  return new Promise<never>(() => setInterval(() => undefined, 60_000));
});
