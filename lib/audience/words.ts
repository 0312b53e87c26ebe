import type { AudienceEstimate } from "@/lib/audience/estimate";
import { leastTold, type Told } from "@/lib/audience/told";

const count = (people: number) => people.toLocaleString("en");

/** So many people, as the middle of a sentence has it. */
export function peopleText(people: Told): string {
  return people === null ? `fewer than ${leastTold} members` : `about ${count(people)} members`;
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/**
 * An estimate in words. `asks` says what the perk asks for: a score, in general or in a topic, and something that holds for the
 * open pool too, a place or days of membership.
 */
export function estimateWords(
  { members, passing, eligible, inTen }: AudienceEstimate,
  asks: { readonly score: boolean; readonly whole: boolean },
): string {
  if (members === null) return `Fewer than ${leastTold} members are here yet, so there is nothing to tell.`;
  if (!asks.score && !asks.whole)
    return `Nobody needs a score: all of ${peopleText(members)} could claim it today.`;
  if (!asks.score) return `${capital(peopleText(eligible))} of ${count(members)} could claim it today.`;
  const pass = `${capital(peopleText(passing))} of ${count(members)} pass this gate`;
  if (!asks.whole || passing === null) return `${pass}.`;
  if (eligible === null) return `${pass}; ${peopleText(null)} of them could claim today.`;
  const share = inTen === null || inTen === 0 ? "few" : inTen === 10 ? "nearly all" : `${inTen} in 10`;
  return `${pass}; ${share} of them could claim today: ${peopleText(eligible)}.`;
}
