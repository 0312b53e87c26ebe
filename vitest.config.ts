import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `server-only` throws outside a React server; tests are the server here.
const resolve = {
  alias: [
    { find: /^server-only$/, replacement: here("./e2e/fixtures/server-only.ts") },
    { find: /^@\/(.*)$/, replacement: `${here("./")}$1` },
  ],
};
const exclude = ["**/node_modules/**", "**/.next*/**", "**/.data/**", "**/.cache/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...exclude, "**/*.db.test.ts"],
          // An odd zone (+12:45, with summer time) shows any code that leans on the machine's own.
          env: { TZ: "Pacific/Chatham" },
          setupFiles: ["./e2e/fixtures/test-env.ts"],
          // Reading the same modules anew for each file would take two thirds of the time. A test that needs settings of its
          // own, which are read once, is one of the database's.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          env: { TZ: "Pacific/Chatham" },
          globalSetup: ["./e2e/fixtures/postgres.ts"],
          setupFiles: ["./e2e/fixtures/test-env.ts", "./e2e/fixtures/test-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
