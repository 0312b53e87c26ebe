import type { TopicSlug } from "@/lib/topic/topics";
import { diceOf } from "@/prisma/seed/dice";
import type { Character } from "@/prisma/seed/people/cast";
import type { PersonalityName } from "@/prisma/seed/people/personalities";

const mara: readonly TopicSlug[] = [
  ...(["illustration", "illustration", "illustration", "typography"] as const),
  ...(["cycling", "cycling", "city-trips", "coffee", "museums"] as const),
];

/** What people of a kind write about; each of them has three of these at heart. */
const liked: Readonly<Record<Exclude<PersonalityName, "mara" | "maintainer">, readonly TopicSlug[]>> = {
  star: ["novels", "poetry", "city-trips"],
  broadcaster: ["films", "series", "pop", "birds", "city-trips", "soccer"],
  organiser: ["board-games", "public-transport", "maps", "social-web", "gardening", "knitting-and-crochet"],
  host: ["history", "languages", "astronomy", "typography", "books"],
  neighbour: ["baking", "cycling", "gardening", "cats", "trains", "hiking", "photography", "illustration"],
  quiet: ["tea", "woodworking", "birds", "amateur-radio", "novels", "pottery", "film-photography"],
  listener: ["jazz", "poetry", "houseplants", "museums", "running"],
  fading: ["camping", "swimming", "road-trips", "concerts"],
  newcomer: ["cooking", "dogs", "running", "video-games"],
  promoter: ["devices", "fashion", "sweets"],
  ring: ["interiors", "fashion", "travel"],
  silent: ["books"],
};

/** What somebody writes about, what they write about most more than once. On GitHub it is what their work is about instead. */
export function interestsOf({ key, personality }: Character): readonly TopicSlug[] {
  if (personality === "mara") return mara;
  if (personality === "maintainer") return [];
  const dice = diceOf(`interests of ${key}`);
  const three = liked[personality]
    .map((topic) => ({ topic, place: dice.real() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 3)
    .map(({ topic }) => topic);
  return [...three, ...three.slice(0, 1)];
}
