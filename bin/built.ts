import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./content-hash.ts";
import { generateIfNeeded } from "./generated.ts";
import { root, step } from "./project.mjs";
import { runTool } from "./tool.ts";

/** Everything that a build is made of. Settings are not: a build must be the same for every place it runs in. */
const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

const stampFile = join(root, ".next", "built-from");

/** Whether there is a build to serve. */
export const isBuilt = (): boolean => existsSync(join(root, ".next", "BUILD_ID"));

/** Builds for production, whatever is there already. */
export async function build(): Promise<void> {
  await generateIfNeeded();
  const from = await hashOf(root, inputs, (path) => /\.test\.tsx?$/.test(path));
  const settings = Object.keys(process.env).filter((name) => /^(LAUREL_|AUTH_|DATABASE_|SMTP_)/.test(name));
  const without = Object.fromEntries(settings.map((name) => [name, undefined]));
  // TypeScript would repeat from it that a route is missing which has been added since.
  await rm(join(root, ".next", "cache", ".tsbuildinfo"), { force: true });
  await step("Building (a minute or two the first time)", () =>
    runTool("next", ["build"], { env: { ...without, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } }),
  );
  if (!isBuilt()) throw new Error("next build ended without a build");
  await writeFile(stampFile, from);
}

/** Builds unless the sources are those of the build that is there. */
export async function buildIfNeeded(): Promise<void> {
  const wanted = await hashOf(root, inputs, (path) => /\.test\.tsx?$/.test(path));
  const present = await readFile(stampFile, "utf8").catch(() => null);
  if (present !== wanted || !isBuilt()) await build();
}
