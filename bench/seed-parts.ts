import { addEngagement, graphOf } from "@/lib/score/engagement-graph";
import { seedPartsOf } from "@/lib/score/seed-parts";
import { randomFrom } from "./random.ts";

export const about = "trust flowing from seeds through graphs of 0.1, 1 and 10 million edges";

const sizes = [100_000, 1_000_000, 10_000_000];
const edgesPerPerson = 10;
const seeds = Array.from({ length: 100 }, (_, node) => node);

export async function run(): Promise<void> {
  console.log("     edges     people   filled     parts   a million edges   peak memory");
  for (const edges of sizes) {
    const people = edges / edgesPerPerson;
    const started = processorMs();
    const graph = madeUpGraph(people, edges);
    const filled = processorMs();
    seedPartsOf(graph, seeds);
    const done = processorMs();
    const cells = [
      edges.toLocaleString("en").padStart(10),
      people.toLocaleString("en").padStart(10),
      inSeconds(filled - started).padStart(8),
      inSeconds(done - filled).padStart(9),
      inSeconds((done - filled) / (edges / 1e6)).padStart(17),
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`.padStart(13),
    ];
    console.log(cells.join(" "));
  }
}

// Some people are met far more often than others, as in life: the square pushes most edges to low numbers.
function madeUpGraph(people: number, edges: number) {
  const random = randomFrom(edges);
  const graph = graphOf(people);
  const somebody = () => Math.floor(random() ** 2 * people);
  for (let edge = 0; edge < edges; edge += 1) addEngagement(graph, somebody(), somebody());
  return graph;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
