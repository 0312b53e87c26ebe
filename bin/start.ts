import { pendingMigrations } from "../prisma/engine/migrate.ts";
import { isBuilt } from "./built.ts";
import { checkedSettings } from "./checked-settings.ts";
import { atEnd, runCommand } from "./command.ts";
import { startNext } from "./next.ts";
import { Refusal } from "./project.mjs";
import { exitOf } from "./tool.ts";

async function checkDatabase(databaseUrl: string): Promise<void> {
  const pending = await pendingMigrations(databaseUrl).catch((error: unknown) => {
    const { host } = new URL(databaseUrl);
    throw new Refusal(
      `The database at ${host} cannot be used: ${error instanceof Error ? error.message : error}`,
    );
  });
  if (pending.length === 0) return;
  throw new Refusal(
    `The database lacks migrations (${pending.join(", ")}). Apply them with: npm run migrate`,
  );
}

runCommand(async () => {
  const { databaseUrl } = checkedSettings();
  if (!isBuilt()) throw new Refusal("Nothing is built yet. Run: npm run build");
  await checkDatabase(databaseUrl);
  const where = ["-H", process.env.HOST || "0.0.0.0", "-p", process.env.PORT || "3000"];
  const server = await startNext(["start", ...where], { NODE_ENV: "production" });
  atEnd(server.stop);
  return exitOf(server.child);
});
