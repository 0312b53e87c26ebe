import type { ReadPost, ReadWork } from "@/lib/network/adapter";
import { duplicateDays } from "@/lib/network/gist";
import type { Dice } from "@/prisma/seed/dice";
import type { PlannedAccount } from "@/prisma/seed/people/accounts";
import { interestsOf } from "@/prisma/seed/people/interests";
import { markedByRules } from "@/prisma/seed/people/marks-of-mara";
import { type Personality, timeIn } from "@/prisma/seed/people/personality";
import { ways } from "@/prisma/seed/people/ways";

const dayMs = 86_400_000;

/** What somebody posted on an account in the last 180 days, the oldest first. Of words there is but what tells repeats apart. */
export function postsOf(
  account: PlannedAccount,
  life: Personality,
  works: readonly ReadWork[],
  now: Date,
  dice: Dice,
): ReadPost[] {
  const way = ways[account.network];
  const interests = interestsOf(account.character);
  // Who is in two places says less in the second, but not in step with how few they know there.
  const count = Math.round((life.posts * life.activeDays * Math.sqrt(account.part)) / 7);
  const times = Array.from({ length: count }, () => timeIn(life, now, dice));
  const posts: ReadPost[] = [];
  for (const at of times.toSorted((a, b) => a - b)) {
    const about = works.length > 0 ? dice.pick(works) : undefined;
    const topics = about?.topics ?? (interests.length > 0 && dice.chance(0.75) ? [dice.pick(interests)] : []);
    const { remoteId, url } = way.post(account, at, about, dice);
    const before = posts.at(-1);
    const again = before && dice.chance(life.duplicate) && at - before.at.getTime() < duplicateDays * dayMs;
    const promotionSigns = dice.chance(life.promotional) ? dice.pick(way.signs) : [];
    const gist = again ? before.gist : `what ${remoteId} says`;
    posts.push({ ...{ remoteId, url, promotionSigns, gist, topics }, at: new Date(at) });
  }
  const isMaras = account.isFirst && account.character.personality === "mara";
  return isMaras ? markedByRules(posts) : posts;
}
