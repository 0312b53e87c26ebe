import { randomBytes } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "./project.mjs";
import { writeWhole } from "./write-whole.ts";

const secretsShape = z.object({
  AUTH_SECRET: z.string(),
  LAUREL_KEYS: z.string(),
  LAUREL_HMAC_KEY: z.string(),
});

const key = () => randomBytes(32).toString("base64");

/** The secrets of this machine's demo and development: made once, kept in a file that only its owner may read. */
async function localSecrets(): Promise<z.infer<typeof secretsShape>> {
  const folder = join(root, ".data");
  const file = join(folder, "secrets.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text !== null) return secretsShape.parse(JSON.parse(text));
  const secrets = { AUTH_SECRET: key(), LAUREL_KEYS: `k1:${key()}`, LAUREL_HMAC_KEY: key() };
  await mkdir(folder, { recursive: true });
  await writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** What a local Laurel is told of where things are. */
interface Whereabouts {
  readonly mode: "demo" | "development";
  readonly url: string;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
}

/** All settings of a local Laurel (their names are those of lib/env.ts). What the environment says already wins. */
export async function localSettings(where: Whereabouts): Promise<Record<string, string>> {
  const made = {
    ...(await localSecrets()),
    LAUREL_URL: where.url,
    SMTP_URL: where.smtpUrl,
    LOG_LEVEL: where.mode === "demo" ? "warn" : "info",
  };
  const said = Object.fromEntries(Object.keys(made).map((name) => [name, process.env[name]]));
  const wins = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return { ...made, ...wins, LAUREL_MODE: where.mode, DATABASE_URL: where.databaseUrl };
}
