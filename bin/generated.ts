import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./content-hash.ts";
import { root, step } from "./project.mjs";
import { runTool } from "./tool.ts";

const stampFile = join(root, ".cache", "generated-from");

/** Writes the typed database client into `prisma/generated`. Needs no network and no database. */
export async function generate(): Promise<void> {
  await runTool("prisma", ["generate"], {
    // Its schema engine would be downloaded; generating does not need it, but looks whether there is one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
}

/** Generates the client unless it was generated from the schema as it is now. */
export async function generateIfNeeded(): Promise<void> {
  const wanted = await hashOf(root, ["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  const present = await readFile(stampFile, "utf8").catch(() => null);
  if (present === wanted && existsSync(join(root, "prisma", "generated", "client.ts"))) return;
  await step("Generating the database client", generate);
  await mkdir(join(root, ".cache"), { recursive: true });
  await writeFile(stampFile, wanted);
}
