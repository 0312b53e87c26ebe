import { runCommand } from "./command.ts";
import { Refusal } from "./project.mjs";

/** What a file in `bench/` offers. */
export interface Bench {
  /** What it measures, in a line. */
  about: string;
  /** Measures, and prints what was found. */
  run(args: readonly string[]): Promise<void>;
}

/** Every bench by name. */
const benches: Record<string, () => Promise<Bench>> = {
  attacks: () => import("../bench/attacks.ts"),
  audience: () => import("../bench/audience.ts"),
  claims: () => import("../bench/claims.ts"),
  codes: () => import("../bench/codes.ts"),
  kill: () => import("../bench/kill.ts"),
  rescore: () => import("../bench/rescore.ts"),
  results: () => import("../bench/results.ts"),
  "review-graph": () => import("../bench/review-graph.ts"),
  "score-in-process": () => import("../bench/score-in-process.ts"),
  "seed-parts": () => import("../bench/seed-parts.ts"),
};

async function listed(): Promise<string> {
  const lines = Object.entries(benches).map(
    async ([name, load]) => `  ${name.padEnd(20)} ${(await load()).about}`,
  );
  return ["Name a bench: npm run bench -- NAME", ...(await Promise.all(lines))].join("\n");
}

runCommand(async ([name, ...args]) => {
  const load = benches[name ?? ""];
  if (!load) throw new Refusal(await listed());
  const bench = await load();
  await bench.run(args);
  return 0;
});
