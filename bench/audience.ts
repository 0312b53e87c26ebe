import { estimateOf } from "@/lib/audience/estimate";
import { gatherAudience } from "@/lib/audience/gather-audience";
import { packedAudience, unpackedAudience } from "@/lib/audience/packed-audience";
import { noGates } from "@/lib/perk/gates";
import { topTopics } from "@/lib/topic/topics";
import { randomFrom } from "./random.ts";

export const about = "how long an estimate of a gate's audience takes: audience [MEMBERS …]";

const rounds = 101;
const topics = topTopics.flatMap((top) => [top, ...top.below]).map(({ slug }) => slug);

/** Made-up members, the same in every run: 500 cities, three topics each. */
function madeUp(count: number) {
  const random = randomFrom(count);
  const below = (end: number) => Math.floor(random() * end);
  return Array.from({ length: count }, () => {
    const number = below(500);
    const city = {
      ...{ name: `City ${number}`, country: "PT" },
      ...{ latitude: (number % 90) - 45, longitude: (number % 180) - 90 },
    };
    const heard = Array.from({ length: 3 }, () => [topics[below(topics.length)] ?? "tea", 1 + below(100)]);
    return { score: 1 + below(100), city, memberDays: below(2_000), topics: Object.fromEntries(heard) };
  });
}

const near = { name: "City 0", country: "PT", latitude: -45, longitude: -90 };
const questions = [
  ["a score", { ...noGates, gateScore: 40 }],
  ["a score in a topic", { ...noGates, gateTopic: { topic: topics[0] ?? "travel", score: 30 } }],
  [
    "everything",
    {
      ...{ gateScore: 40, gateTopic: { topic: topics[0] ?? "travel", score: 30 } },
      ...{ gatePlace: { near, km: 2_000 }, gateMemberDays: 30 },
    },
  ],
] as const;

export async function run(args: readonly string[]): Promise<void> {
  console.log("members | row, MB | unpacked, ms | question | median, ms | most, ms");
  for (const count of args.length > 0 ? args.map(Number) : [20_000, 200_000, 2_000_000]) {
    const packed = packedAudience(gatherAudience("2026-11-25", madeUp(count)));
    const { names: _, ...columns } = packed;
    const bytes = Object.values(columns).reduce((sum, column) => sum + column.length, 0);
    const began = performance.now();
    const audience = unpackedAudience({ day: new Date("2026-11-25"), ...packed });
    const unpacking = performance.now() - began;
    for (const [words, gates] of questions) {
      const times = Array.from({ length: rounds }, () => {
        const asked = performance.now();
        estimateOf(audience, gates);
        return performance.now() - asked;
      }).sort((a, b) => a - b);
      const figures = [bytes / 1e6, unpacking, times[(rounds - 1) / 2] ?? 0, times.at(-1) ?? 0];
      const [row, unpacked, median, most] = figures.map((figure) => figure.toFixed(1));
      console.log([count.toLocaleString("en"), row, unpacked, words, median, most].join(" | "));
    }
  }
}
