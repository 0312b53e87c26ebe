import { animals } from "@/lib/topic/top/animals";
import { artAndDesign } from "@/lib/topic/top/art-and-design";
import { books } from "@/lib/topic/top/books";
import { crafts } from "@/lib/topic/top/crafts";
import { filmAndStage } from "@/lib/topic/top/film-and-stage";
import { food } from "@/lib/topic/top/food";
import { games } from "@/lib/topic/top/games";
import { hardware } from "@/lib/topic/top/hardware";
import { homeAndGarden } from "@/lib/topic/top/home-and-garden";
import { mobility } from "@/lib/topic/top/mobility";
import { music } from "@/lib/topic/top/music";
import { outdoors } from "@/lib/topic/top/outdoors";
import { photography } from "@/lib/topic/top/photography";
import { science } from "@/lib/topic/top/science";
import { software } from "@/lib/topic/top/software";
import { sport } from "@/lib/topic/top/sport";
import { travel } from "@/lib/topic/top/travel";
import type { TopTopic } from "@/lib/topic/topic";

const catalogue = [
  travel,
  food,
  books,
  filmAndStage,
  music,
  games,
  artAndDesign,
  photography,
  crafts,
  outdoors,
  sport,
  science,
  software,
  hardware,
  mobility,
  homeAndGarden,
  animals,
] as const;

type Listed = (typeof catalogue)[number];

/** The name of a topic, at the top or below, as it is stored. */
export type TopicSlug = Listed["slug"] | Listed["below"][number]["slug"];

/** Everything there is to be written about, in the order in which it is shown. */
export const topTopics: readonly TopTopic<TopicSlug>[] = catalogue;

const titles: ReadonlyMap<string, string> = new Map(
  topTopics.flatMap((top) => [top, ...top.below]).map(({ slug, title }) => [slug, title]),
);

const below: ReadonlyMap<TopicSlug, ReadonlySet<TopicSlug>> = new Map(
  topTopics.map((top) => [top.slug, new Set([top.slug, ...top.below.map(({ slug }) => slug)])]),
);

/** Whether a name that was stored or typed is a topic of today. */
export function isTopic(text: string): text is TopicSlug {
  return titles.has(text);
}

/** As people read it: "Trams and buses". */
export function topicTitle(slug: TopicSlug): string {
  return titles.get(slug) ?? slug;
}

/** A topic and all below it: what is about any of these is about the topic. */
export function descendantsOf(slug: TopicSlug): ReadonlySet<TopicSlug> {
  return below.get(slug) ?? new Set([slug]);
}
