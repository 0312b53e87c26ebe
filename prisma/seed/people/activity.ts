import type { ReadEngagement, ReadPost, ReadWork } from "@/lib/network/adapter";
import { type Dice, diceOf } from "@/prisma/seed/dice";
import type { PlannedAccount } from "@/prisma/seed/people/accounts";
import { given, received } from "@/prisma/seed/people/acts";
import type { Crowd, Passerby } from "@/prisma/seed/people/crowd";
import { personalities } from "@/prisma/seed/people/personalities";
import type { Personality } from "@/prisma/seed/people/personality";
import { postsOf } from "@/prisma/seed/people/posts";
import { ways } from "@/prisma/seed/people/ways";
import { worksOf } from "@/prisma/seed/people/works";

/** What one account shows of the last 180 days, and what stands of it. */
export interface Activity {
  readonly followers: number;
  readonly posts: readonly ReadPost[];
  readonly works: readonly ReadWork[];
  /** An act may be told twice, as a reading may; storing it keeps one. */
  readonly engagements: readonly ReadEngagement[];
}

/** A circle of people, the same ones each time, without picking anybody twice. */
function circle(people: readonly Passerby[], size: number, dice: Dice): Passerby[] {
  const chosen = new Set<Passerby>();
  const most = Math.min(size, Math.floor(people.length * 0.9));
  while (chosen.size < most) chosen.add(dice.pick(people));
  return [...chosen];
}

/** The life on an account as its owner's personality has it; the same for the same account and `now`. */
export function activityOf(account: PlannedAccount, crowd: Crowd, now: Date): Activity {
  const { character, network, part } = account;
  const life: Personality = personalities[character.personality];
  const dice = diceOf(`life of ${character.key} on ${network}`);
  const around = crowd[life.around];
  const size = (count: number) => Math.round(count * character.size * part);
  const followers = size(life.followers);
  const works = worksOf(account, followers);
  const posts = postsOf(account, life, works, now, dice);
  const audience = circle(around, size(life.audience), dice);
  const answered = audience.slice(0, Math.round(audience.length * life.answered));
  const spokenTo = circle(around, size(life.listens), dice);
  const stage = { way: ways[network], posts, works, now };
  const engagements = [
    ...received(life, audience, stage, dice),
    ...given(life, [...answered, ...spokenTo], stage, dice),
  ];
  return { followers, posts, works, engagements };
}
