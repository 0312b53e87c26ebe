import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./adapter.ts";
import { schemaFiles } from "./files.ts";

let loaded: Promise<void> | undefined;

/** What the engine imports. Its own time limits must not keep a process alive whose work is done. */
function imports(): WebAssembly.ModuleImports {
  const all: WebAssembly.ModuleImports = { ...glue };
  for (const name of Object.keys(all).filter((key) => key.startsWith("__wbg_setTimeout_"))) {
    all[name] = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();
  }
  return all;
}

/** The package's own entry imports `.wasm` as a module, which Node cannot; this does by hand what that entry does. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
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
