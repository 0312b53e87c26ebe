import type { AccountActivity } from "@/lib/score/activity";
import { decayBy } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";
import type { People } from "@/lib/score/people";
import { type Pool, pooledAlone } from "@/lib/score/pooling";

/**
 * How many people answer a post, by account. Measured by linked account also where two are on one network: a quiet second account
 * must not dilute the first. Only pooled `apart` is an account's efficiency its own: `together`, what people without trust add is
 * shared out over the accounts, and another account changes the share.
 */
export function efficienciesOf(
  accounts: AccountActivity[],
  people: People,
  resonance: Pool,
  now: number,
  formula: Formula,
): number[] {
  const { efficiency } = formula;
  const decayOf = decayBy(now, formula);
  return accounts.map(({ posts }, index) => {
    const pooled =
      efficiency.pooled === "apart" ? pooledAlone(index, people, formula) : (resonance.shares[index] ?? 0);
    const recentPosts = posts.reduce((sum, post) => sum + decayOf(post.at), 0);
    return pooled / (recentPosts + efficiency.posts);
  });
}
