import { spawn } from "node:child_process";
import { join } from "node:path";
import { applyMigrations } from "../prisma/engine/migrate.ts";
import { atEnd } from "./command.ts";
import { workDatabase } from "./database.ts";
import { generateIfNeeded } from "./generated.ts";
import { localSettings } from "./local-settings.ts";
import { nextFreePort } from "./postgres/port.ts";
import { Refusal, root, step } from "./project.mjs";
import { type ExtraEnv, endingWithParent, exitOf } from "./tool.ts";

/** Fills the database for people to look around in. Does nothing when somebody is in it already. */
export async function seed(settings: ExtraEnv): Promise<void> {
  // Prisma reads the parts of a nested answer side by side on one connection, of which pg warns whoever runs it.
  const flags = [
    "--disable-warning=DeprecationWarning",
    ...endingWithParent,
    "--conditions=react-server",
    "--import",
    "tsx",
  ];
  const child = spawn(process.execPath, [...flags, join(root, "prisma", "seed", "index.ts")], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  if ((await exitOf(child)) !== 0) throw new Refusal("The seed failed; what it said stands above.");
}

/** A Laurel on this machine, ready to be served. */
interface Local {
  readonly settings: ExtraEnv;
  readonly url: string;
  readonly port: number;
}

const wantedPort = () => Number(process.env.PORT || 3000);

/** Brings up all that a local Laurel stands on: database, migrations, inbox, seed, and a port to serve at. */
export async function prepareLocal(mode: "demo" | "development"): Promise<Local> {
  await generateIfNeeded();
  const databaseUrl = await step("Starting the database", () => workDatabase(mode));
  await step("Applying migrations", () => applyMigrations(databaseUrl));
  // Loaded now and not above: its database client may just have been generated.
  const { startInbox } = await import("./inbox.ts");
  const inbox = await startInbox(databaseUrl);
  atEnd(inbox.stop);
  const { startLocalStripe } = await import("./stripe.ts");
  const stripe = await startLocalStripe(databaseUrl);
  if (stripe) atEnd(stripe.stop);
  const wanted = wantedPort();
  const port = await nextFreePort(wanted);
  if (port !== wanted) console.log(`  Port ${wanted} is taken by another program: taking ${port}.`);
  const url = `http://127.0.0.1:${port}`;
  const own = await localSettings({ mode, url, databaseUrl, smtpUrl: inbox.smtpUrl });
  const settings = { ...own, ...stripe?.settings };
  await step("Looking whether it holds a marketplace, and filling it if not", () => seed(settings));
  await stripe?.begin(url);
  return { settings, url, port };
}
