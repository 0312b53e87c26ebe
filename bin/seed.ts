import { runCommand } from "./command.ts";
import { workDatabase } from "./database.ts";
import { seed } from "./local.ts";
import { localSettings } from "./local-settings.ts";
import { Refusal } from "./project.mjs";

runCommand(async () => {
  if (process.env.LAUREL_MODE === "production")
    throw new Refusal("The seed invents people: it is not for production.");
  const databaseUrl = await workDatabase("development");
  const url = "http://127.0.0.1:3000";
  await seed(await localSettings({ mode: "development", url, databaseUrl, smtpUrl: "smtp://127.0.0.1:1" }));
  return 0;
});
