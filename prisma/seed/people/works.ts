import type { ReadWork } from "@/lib/network/adapter";
import { topicsOf } from "@/lib/topic/topics-of";
import { type Dice, diceOf } from "@/prisma/seed/dice";
import { gitHubNumberOf, type PlannedAccount } from "@/prisma/seed/people/accounts";

interface PlannedWork {
  readonly name: string;
  readonly language: string;
  readonly topics: readonly string[];
}

/** Mara's, with their stars: what she draws and sets by hand, she also makes tools for. */
const ofMara: readonly (PlannedWork & { readonly stars: number })[] = [
  { name: "specimen", language: "TypeScript", topics: ["typography", "fonts"], stars: 131 },
  { name: "paper-grid", language: "CSS", topics: ["css", "design-system"], stars: 74 },
  { name: "swatchbook", language: "JavaScript", topics: ["design-tools", "figma"], stars: 29 },
  { name: "route-sketch", language: "Svelte", topics: ["maps", "cycling"], stars: 12 },
];

const others: readonly PlannedWork[] = [
  { name: "tide-table", language: "Rust", topics: ["terminal"] },
  { name: "harbour-charts", language: "Python", topics: ["dataset", "pandas"] },
  { name: "dotfiles", language: "Shell", topics: ["dotfiles"] },
  { name: "little-synth", language: "C++", topics: ["synthesizer"] },
  { name: "night-bus", language: "Java", topics: ["gtfs"] },
  { name: "rain-diary", language: "R", topics: ["weather"] },
  { name: "pocket-atlas", language: "Kotlin", topics: ["android", "maps"] },
  { name: "small-parser", language: "Haskell", topics: ["parser"] },
  { name: "row-counter", language: "HTML", topics: ["knitting"] },
  { name: "shortwave-log", language: "C", topics: ["amateur-radio"] },
  { name: "porch", language: "Ruby", topics: ["fediverse"] },
  { name: "lantern", language: "Go", topics: ["kubernetes"] },
  { name: "seedling", language: "Vue", topics: ["gardening", "web-components"] },
];

/** Some of the shelf, the more widely known first. */
function someOf(dice: Dice, followers: number) {
  const first = dice.int(0, others.length - 1);
  // Steps of three meet each of thirteen before any again.
  const places = Array.from({ length: dice.int(2, 4) }, (_, turn) => (first + 3 * turn) % others.length);
  return places.flatMap((place, turn) => {
    const stars = Math.round((followers * (0.4 + dice.real())) / 3 ** turn);
    return others.slice(place, place + 1).map((plan) => ({ ...plan, stars }));
  });
}

/** The repositories of an account on GitHub, the more widely known first; on other networks nobody has any. */
export function worksOf({ network, character, profileUrl }: PlannedAccount, followers: number): ReadWork[] {
  if (network !== "github") return [];
  const dice = diceOf(`works of ${character.key}`);
  const plans = character.personality === "mara" ? ofMara : someOf(dice, followers);
  return plans.map(({ name, language, topics, stars }) => ({
    remoteId: `repository:${gitHubNumberOf(dice)}`,
    url: `${profileUrl}/${name}`,
    topics: topicsOf({ tags: [], languages: [language], repositoryTopics: topics }),
    approvals: stars,
  }));
}
