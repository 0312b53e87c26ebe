import type { PostActivity } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";

/** By post id of one account, the factor in (0, 1) on all engagement with it: bulk, duplicate and promotional posts count less. Undamped posts are left out. */
export function dampingOf(posts: PostActivity[], now: number, formula: Formula): Map<string, number> {
  const { duplicateFactor, undampedPostsPerDay } = formula.damping;
  const promotionalFactor = promotionalFactorOf(posts, now, formula);
  const factors = new Map<string, number>();
  let day = Number.NaN;
  let placeInDay = 0;
  for (const post of earliestFirst(posts)) {
    const utcDay = Math.floor(post.at / dayMs);
    placeInDay = utcDay === day ? placeInDay + 1 : 1;
    day = utcDay;
    let factor = Math.min(1, undampedPostsPerDay / placeInDay);
    if (post.duplicate) factor *= duplicateFactor;
    if (post.promotional) factor *= promotionalFactor;
    if (factor < 1) factors.set(post.id, factor);
  }
  return factors;
}

/** The factor on engagement with promotional posts of an account of whose recent posts so many are promotional: 1 where they are few. */
export function promotionalFactor(promotional: number, recent: number, { damping }: Formula): number {
  return promotional === 0 ? 1 : Math.min(1, (damping.promotionalShare * recent) / promotional);
}

function promotionalFactorOf(posts: PostActivity[], now: number, formula: Formula): number {
  const { damping } = formula;
  let recent = 0;
  let promotional = 0;
  for (const post of posts) {
    const age = now - post.at;
    if (age < 0 || age > damping.promotionalWindowDays * dayMs) continue;
    recent += 1;
    if (post.promotional) promotional += 1;
  }
  return promotionalFactor(promotional, recent, formula);
}

// Posts mostly come in order already, and looking is cheaper than sorting.
function earliestFirst(posts: PostActivity[]): PostActivity[] {
  const isInOrder = posts.every((post, index) => {
    const before = posts[index - 1];
    return before === undefined || byTime(before, post) <= 0;
  });
  return isInOrder ? posts : posts.toSorted(byTime);
}

// The id decides between posts of one instant, so that the order of the input never matters.
function byTime(a: PostActivity, b: PostActivity): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
