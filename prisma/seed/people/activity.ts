import type { ReadEngagement, ReadPost } from "@/lib/network/adapter";
import type { TopicSlug } from "@/lib/topic/topics";
import { type Dice, diceOf } from "@/prisma/seed/dice";
import type { Character } from "@/prisma/seed/people/cast";
import type { Crowd, Passerby } from "@/prisma/seed/people/crowd";
import { type Personality, personalities } from "@/prisma/seed/people/personalities";

const dayMs = 86_400_000;
const topics = [
  "illustration",
  "cycling",
  "typography",
  "baking",
  "birds",
  "maps",
  "amateur-radio",
  "gardening",
  "books",
  "trains",
] as const satisfies TopicSlug[];

/** What one member's account shows of the last 180 days. */
export interface Activity {
  readonly posts: ReadPost[];
  readonly engagements: ReadEngagement[];
}

/** An age in days between now and the beginning, more of them late when `growth` is above 1. */
function ageOf({ activeDays, growth }: Personality, dice: Dice): number {
  return activeDays * (1 - dice.real() ** (1 / growth));
}

function postsOf(life: Personality, now: Date, dice: Dice): ReadPost[] {
  const count = Math.round((life.posts * life.activeDays) / 7);
  const times = Array.from({ length: count }, () => now.getTime() - ageOf(life, dice) * dayMs);
  return times
    .toSorted((a, b) => a - b)
    .map((at, index) => ({
      remoteId: `${at.toString(36)}${index}`,
      url: null,
      at: new Date(at),
      promotionSigns: dice.chance(life.promotional) ? ["paid_tag" as const] : [],
      gist: null,
      topics: dice.chance(0.6) ? [dice.pick(topics)] : [],
    }));
}

/** A circle of people, the same ones each time, without picking anybody twice. */
function circle(people: readonly Passerby[], size: number, dice: Dice): Passerby[] {
  const chosen = new Set<Passerby>();
  const most = Math.min(size, Math.floor(people.length * 0.9));
  while (chosen.size < most) chosen.add(dice.pick(people));
  return [...chosen];
}

/** Closer people act more often: from a tenth of the mean to three times of it. */
const closeness = (dice: Dice) => 0.1 + 2.9 * dice.real() ** 2;

function received(
  life: Personality,
  circleOf: readonly Passerby[],
  posts: readonly ReadPost[],
  now: Date,
  dice: Dice,
) {
  const months = life.activeDays / 30;
  return circleOf.flatMap(({ who }) => {
    const times = dice.count(life.attention * months * closeness(dice));
    return Array.from({ length: times }, (_, turn): ReadEngagement => {
      const words = dice.chance(life.words);
      const kind = words
        ? dice.pick(["reply", "reply", "reply", "mention", "quote"] as const)
        : dice.pick(["like", "like", "like", "repost", "follow"] as const);
      const at = now.getTime() - ageOf(life, dice) * dayMs;
      // The latest post that was there to answer.
      const post =
        kind === "mention" || kind === "follow" ? undefined : posts.findLast((one) => one.at.getTime() <= at);
      const target = kind === "follow" ? "" : words ? `${at.toString(36)}${turn}` : (post?.remoteId ?? "");
      return {
        direction: "RECEIVED",
        kind,
        who,
        target,
        postRemoteId: post?.remoteId ?? null,
        at: new Date(at),
      };
    });
  });
}

function given(life: Personality, people: readonly Passerby[], now: Date, dice: Dice) {
  const months = life.activeDays / 30;
  return people.flatMap(({ who }) =>
    Array.from({ length: dice.count(life.answers * months * closeness(dice)) }, (_, turn): ReadEngagement => {
      const at = now.getTime() - ageOf(life, dice) * dayMs;
      const kind = dice.pick(["reply", "reply", "mention", "like", "repost"] as const);
      return {
        direction: "GIVEN",
        kind,
        who,
        target: `${at.toString(36)}${turn}`,
        postRemoteId: null,
        at: new Date(at),
      };
    }),
  );
}

/** As reading does: one act is one row, however often it is met. */
function once(acts: readonly ReadEngagement[]): ReadEngagement[] {
  return [
    ...new Map(acts.map((act) => [[act.direction, act.kind, act.who, act.target].join(" "), act])).values(),
  ];
}

/** A member's life as their personality has it; the same for the same member and `now`. */
export function activityOf(character: Character, crowd: Crowd, now: Date): Activity {
  const life: Personality = personalities[character.personality];
  const dice = diceOf(`life of ${character.key}`);
  const around = crowd[life.around];
  const size = (count: number) => Math.round(count * character.size);
  const posts = postsOf(life, now, dice);
  const audience = circle(around, size(life.audience), dice);
  const answered = audience.slice(0, Math.round(audience.length * life.answered));
  const spokenTo = circle(around, size(life.listens), dice);
  return {
    posts,
    engagements: once([
      ...received(life, audience, posts, now, dice),
      ...given(life, [...answered, ...spokenTo], now, dice),
    ]),
  };
}
