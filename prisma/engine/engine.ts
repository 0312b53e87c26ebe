import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./adapter.ts";
import { schemaFiles } from "./files.ts";

let loaded: Promise<void> | undefined;

/** The package's own entry imports `.wasm` as a module, which Node cannot; this does by hand what that entry does. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(new URL("schema_engine_bg.wasm", `file://${entry}`));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** Runs `work` with Prisma's own schema engine on the database at `databaseUrl`, then lets go of its connections. */
export async function withEngine<Answer>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  loaded ??= load();
  await loaded;
  const { factory, letGo } = engineAdapter(databaseUrl);
  const files = await schemaFiles();
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await letGo();
  }
}
