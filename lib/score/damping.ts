import type { PostActivity } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";

/** By post id of one account, the factor in (0, 1) on all engagement with it: bulk, duplicate and promotional posts count less. Undamped posts are left out. */
export function dampingOf(posts: PostActivity[], now: number, formula: Formula): Map<string, number> {
  const { duplicateFactor, undampedPostsPerDay } = formula.damping;
  const promotionalFactor = promotionalFactorOf(posts, now, formula);
  const factors = new Map<string, number>();
  for (const day of byUtcDay(posts)) {
    if (day.length > undampedPostsPerDay) day.sort(earlierFirst);
    for (const [index, post] of day.entries()) {
      let factor = Math.min(1, undampedPostsPerDay / (index + 1));
      if (post.duplicate) factor *= duplicateFactor;
      if (post.promotional) factor *= promotionalFactor;
      if (factor < 1) factors.set(post.id, factor);
    }
  }
  return factors;
}

function promotionalFactorOf(posts: PostActivity[], now: number, { damping }: Formula): number {
  let recent = 0;
  let promotional = 0;
  for (const post of posts) {
    const age = now - post.at;
    if (age < 0 || age > damping.promotionalWindowDays * dayMs) continue;
    recent += 1;
    if (post.promotional) promotional += 1;
  }
  return promotional === 0 ? 1 : Math.min(1, (damping.promotionalShare * recent) / promotional);
}

function byUtcDay(posts: PostActivity[]): Iterable<PostActivity[]> {
  const days = new Map<number, PostActivity[]>();
  for (const post of posts) {
    const day = Math.floor(post.at / dayMs);
    const sameDay = days.get(day);
    if (sameDay) sameDay.push(post);
    else days.set(day, [post]);
  }
  return days.values();
}

// The id decides between posts of one instant, so that the order of the input never matters.
function earlierFirst(a: PostActivity, b: PostActivity): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
