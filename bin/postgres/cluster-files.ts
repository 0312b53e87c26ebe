import { randomBytes } from "node:crypto";
import { access, chown, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../write-whole.ts";
import { type Place, runAsUser } from "./place.ts";
import { freePort } from "./port.ts";

const rememberedShape = z.object({ port: z.number().int(), password: z.string() });
export type Remembered = z.infer<typeof rememberedShape>;

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Keeps the port and the password for the next start, in a file that only its owner may read. */
export async function remember(place: Place, kept: Remembered): Promise<Remembered> {
  await writeWhole(join(place.folder, "cluster.json"), JSON.stringify(kept));
  return kept;
}

/** The port and the password of the cluster at that place; new ones when it has none yet. */
export async function remembered(place: Place): Promise<Remembered> {
  const text = await readFile(join(place.folder, "cluster.json"), "utf8").catch(() => null);
  if (text) return rememberedShape.parse(JSON.parse(text));
  return remember(place, { port: await freePort(), password: randomBytes(24).toString("base64url") });
}

/** Creates the files of a new cluster unless they are there. Text sorts by code point whatever the machine's own language is. */
export async function createFilesIfMissing(place: Place, password: string): Promise<void> {
  if (await exists(join(place.folder, "data"))) return;
  const passwordFile = join(place.folder, "password");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.runAs) await chown(passwordFile, place.runAs.uid, place.runAs.gid);
  // Made beside its place and then moved: a kill half-way leaves nothing that looks complete.
  const unfinished = join(place.folder, "unfinished");
  await rm(unfinished, { recursive: true, force: true });
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const made = await runAsUser(
    place.runAs,
    join(place.binFolder, "initdb"),
    [
      `--pgdata=${unfinished}`,
      "--username=laurel",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      ...locale,
    ],
    place.folder,
  );
  await rm(passwordFile, { force: true });
  if (made.code !== 0)
    throw new Error(`Postgres could not create its files in ${place.folder}:\n${made.output}`);
  const moved = await runAsUser(place.runAs, "mv", [unfinished, join(place.folder, "data")]);
  if (moved.code !== 0) throw new Error(moved.output);
}
