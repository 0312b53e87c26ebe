import type { Audience, CountedMember } from "@/lib/audience/audience";
import { leastTold } from "@/lib/audience/told";
import type { City } from "@/lib/place/place";

/** Those of the keys that come often enough to be told. */
function frequent(keys: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, people]) => people >= leastTold).map(([key]) => key);
}

const numbered = (keys: readonly string[], from: number) =>
  new Map(keys.map((key, index) => [key, index + from]));
const cityKey = ({ country, name }: City) => `${country} ${name}`;

/**
 * The audience of a day. Whoever is in a city of fewer than 20 members counts for the country only, and for no place at all
 * where that has fewer, too; topics in which fewer are heard are left out. So two gates of place never differ by somebody alone.
 */
export function gatherAudience(day: string, unsorted: readonly CountedMember[]): Audience {
  // By what is kept of them, so that the order tells nothing more.
  const members = unsorted.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0) || a.memberDays - b.memberDays);
  const said = members.flatMap(({ city }) => (city ? [city] : []));
  const cityNumbers = numbered(frequent(said.map(cityKey)), 1);
  const byKey = new Map(said.map((city) => [cityKey(city), city]));
  const countries = frequent(said.map(({ country }) => country));
  const countryNumbers = numbered(countries, cityNumbers.size + 1);
  const topics = frequent(members.flatMap((member) => Object.keys(member.topics)));
  const topicNumbers = numbered(topics, 0);

  const heard = members.map((member) =>
    Object.entries(member.topics).flatMap(([topic, score]) => {
      const number = topicNumbers.get(topic);
      return number === undefined ? [] : [{ number, score }];
    }),
  );
  const topicsFrom = new Uint32Array(members.length + 1);
  heard.forEach((own, index) => {
    topicsFrom[index + 1] = (topicsFrom[index] ?? 0) + own.length;
  });
  const placeOf = ({ city }: CountedMember) =>
    city ? (cityNumbers.get(cityKey(city)) ?? countryNumbers.get(city.country) ?? 0) : 0;
  return {
    ...{ day, countries, topics, topicsFrom },
    cities: [...cityNumbers.keys()].flatMap((key) => byKey.get(key) ?? []),
    scores: Uint8Array.from(members, ({ score }) => score ?? 0),
    places: Uint16Array.from(members, placeOf),
    memberDays: Uint16Array.from(members, ({ memberDays }) => Math.min(memberDays, 0xffff)),
    topicOf: Uint16Array.from(heard.flat(), ({ number }) => number),
    topicScores: Uint8Array.from(heard.flat(), ({ score }) => score),
  };
}
