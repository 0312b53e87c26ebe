import { Refusal } from "../bin/project.mjs";
import { attacksOn, largestAttackByHalfYear } from "./review-graph/attack.ts";
import { readGraph } from "./review-graph/graph.ts";
import { predictionOf } from "./review-graph/prediction.ts";
import { type Found, print } from "./review-graph/tables.ts";
import { seedCount } from "./review-graph/trust-at.ts";

export const about =
  "a real review graph: what the score foretells, and what rings of fakes gain (FILE [--json])";

export async function run(args: readonly string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith("--"));
  if (!path) throw new Refusal("Name the graph: npm run bench -- review-graph FILE.jsonl.gz [--json]");
  const graph = readGraph(path);
  const found: Found = {
    posts: graph.posts.length,
    engagements: graph.engagements.length,
    seeds: seedCount,
    prediction: predictionOf(graph),
    attacks: attacksOn(graph),
    largestAttack: largestAttackByHalfYear(graph),
  };
  if (args.includes("--json")) console.log(JSON.stringify(found, null, 2));
  else print(found);
}
