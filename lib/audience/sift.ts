import type { Audience } from "@/lib/audience/audience";
import { memberDaysNotBelow, scoreNotBelow } from "@/lib/audience/coarse";
import type { Gates } from "@/lib/perk/gates";
import { isWithin } from "@/lib/place/place";
import { binCountsOf, binIndexOf } from "@/lib/score/distribution";

/** Some members, and how many of them have a score in each bin of lib/score/distribution.ts. */
export interface Scored {
  people: number;
  readonly bins: number[];
}

/** Exact counts, which never leave the server: lib/audience/estimate.ts makes of them what may be told. */
export interface Sifted {
  /** Who passes the gate in a topic, whatever their score. */
  readonly passing: Scored;
  /** Those of them who pass the gates of place and membership too. */
  readonly reached: Scored;
  /** Who passes the gates of place and membership. */
  openPool: number;
  /** Who passes every gate, by the number of their city; 0 is elsewhere, or not said. */
  readonly inCity: number[];
  /** Who passes every gate, by the number of each topic that they are heard in. */
  readonly inTopic: number[];
}

const nobody = (): Scored => ({ people: 0, bins: binCountsOf([]) });
const zeros = (length: number) => new Array<number>(length).fill(0);

function add(to: Scored, score: number): void {
  to.people += 1;
  if (score > 0) to.bins[binIndexOf(score)] = (to.bins[binIndexOf(score)] ?? 0) + 1;
}

/** For each number of a place whether the gate lets its people in; null where it lets everybody in. */
function placesWithin({ cities, countries }: Audience, gate: Gates["gatePlace"]): boolean[] | null {
  if (!gate) return null;
  const alone = countries.map((country) => "countries" in gate && gate.countries.includes(country));
  return [false, ...cities.map((city) => isWithin(gate, city)), ...alone];
}

/** Calls `each` with the numbers of the topics that a member is heard in, and the scores there. */
function eachTopic(
  { topicsFrom, topicOf, topicScores }: Audience,
  member: number,
  each: (topic: number, score: number) => void,
): void {
  const end = topicsFrom[member + 1] ?? 0;
  for (let at = topicsFrom[member] ?? 0; at < end; at += 1) each(topicOf[at] ?? 0, topicScores[at] ?? 0);
}

/** Counts whom each of a perk's gates lets through, in one walk over all members: see `audience` in bench/README.md. */
export function sift(audience: Audience, gates: Gates): Sifted {
  const { cities, topics, scores, places, memberDays } = audience;
  const within = placesWithin(audience, gates.gatePlace);
  const days = gates.gateMemberDays === null ? 0 : memberDaysNotBelow(gates.gateMemberDays);
  const asked = gates.gateTopic && {
    topic: topics.indexOf(gates.gateTopic.topic),
    score: scoreNotBelow(gates.gateTopic.score),
  };
  const least = gates.gateScore === null ? 0 : scoreNotBelow(gates.gateScore);
  const sifted: Sifted = {
    ...{ passing: nobody(), reached: nobody(), openPool: 0 },
    ...{ inCity: zeros(cities.length + 1), inTopic: zeros(topics.length) },
  };
  const heardEnough = (member: number) => {
    let enough = asked === null;
    if (asked)
      eachTopic(audience, member, (topic, score) => {
        enough ||= topic === asked.topic && score >= asked.score;
      });
    return enough;
  };
  for (let member = 0; member < scores.length; member += 1) {
    const [score, place] = [scores[member] ?? 0, places[member] ?? 0];
    const isReached = (within?.[place] ?? true) && (memberDays[member] ?? 0) >= days;
    if (isReached) sifted.openPool += 1;
    if (!heardEnough(member)) continue;
    add(sifted.passing, score);
    if (!isReached) continue;
    add(sifted.reached, score);
    if (score < least) continue;
    const city = place <= cities.length ? place : 0;
    sifted.inCity[city] = (sifted.inCity[city] ?? 0) + 1;
    eachTopic(audience, member, (topic) => {
      sifted.inTopic[topic] = (sifted.inTopic[topic] ?? 0) + 1;
    });
  }
  return sifted;
}
