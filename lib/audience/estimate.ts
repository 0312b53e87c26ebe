import type { Audience } from "@/lib/audience/audience";
import { type Scored, sift } from "@/lib/audience/sift";
import { inTen, leastTold, type Told, told } from "@/lib/audience/told";
import type { Gates } from "@/lib/perk/gates";
import { type Bin, distributionOf } from "@/lib/score/distribution";
import { isTopic, topicTitle } from "@/lib/topic/topics";

/** Some of the people whom a perk could go to: at least 20, as they may be told. */
export interface Group {
  readonly name: string;
  readonly people: number;
}

/** What a brand is told of whom a perk with some gates could go to. */
export interface AudienceEstimate {
  /** The UTC day on which members were counted. */
  readonly day: string;
  readonly members: Told;
  /** Members who pass the score's gates. */
  readonly passing: Told;
  /** Those of them who are where the perk wants them, and members for long enough: they could claim it. */
  readonly eligible: Told;
  /** How many in ten of those who pass could claim; null where that may not be told. */
  readonly inTen: number | null;
  /** Members who could have a unit of the open pool. */
  readonly openPool: Told;
  /** How the scores of those who pass all other gates are spread, at least 20 people in each step; null for too few. */
  readonly spread: readonly Bin[] | null;
  /** By city and by topic, the largest first. */
  readonly cities: readonly Group[];
  readonly topics: readonly Group[];
}

/**
 * How many people of a spread have at least so many points. Within a step people are taken to be spread evenly, so moving a
 * gate by one point tells nothing of those who have exactly that score. Never more for a higher gate.
 */
export function peopleFrom(spread: readonly Bin[], gate: number): number {
  let people = 0;
  for (const bin of spread) {
    // Scores begin at 1, and the last step holds 100 too.
    const [first, end] = [Math.max(1, bin.from), bin.to === 100 ? 101 : bin.to];
    if (gate <= first) people += bin.people;
    else if (gate < end) people += (bin.people * (end - gate)) / (end - first);
  }
  return people;
}

const spreadOf = ({ bins }: Scored) => distributionOf(bins, leastTold);

const countFrom = (scored: Scored, gate: number | null) =>
  gate === null ? scored.people : peopleFrom(spreadOf(scored) ?? [], gate);

const mostGroups = 8;

/** The groups that may be told, of counts whose names are at the same places. */
function groupsOf(counts: readonly number[], names: readonly (string | null)[]): Group[] {
  const groups = counts.flatMap((count, place) => {
    const [name, people] = [names[place], told(count)];
    return name && people !== null ? [{ name, people }] : [];
  });
  return groups.toSorted((a, b) => b.people - a.people).slice(0, mostGroups);
}

/**
 * Estimates whom a perk could go to. Nobody can be singled out, also by asking again with gates that are a little different:
 * members are counted once a day; every number is rounded, and none is told below 20; scores count in steps of at least 20
 * people, spread evenly within; a score in a topic counts as the next multiple of five, days of membership as the next longer
 * of a few; cities, countries and topics of fewer than 20 members do not count by their names.
 */
export function estimateOf(audience: Audience, gates: Gates): AudienceEstimate {
  const { passing, reached, openPool, inCity, inTopic } = sift(audience, gates);
  const pass = countFrom(passing, gates.gateScore);
  // Steps that are joined differently may make a part a hair more than its whole.
  const eligible = Math.min(pass, countFrom(reached, gates.gateScore));
  return {
    day: audience.day,
    members: told(audience.scores.length),
    passing: told(pass),
    eligible: told(eligible),
    inTen: inTen(eligible, pass),
    openPool: told(openPool),
    spread: spreadOf(reached)?.map((bin) => ({ ...bin, people: told(bin.people) ?? leastTold })) ?? null,
    cities: groupsOf(inCity, [null, ...audience.cities.map(({ name }) => name)]),
    topics: groupsOf(
      inTopic,
      audience.topics.map((slug) => (isTopic(slug) ? topicTitle(slug) : null)),
    ),
  };
}
