import type { AccountActivity } from "@/lib/score/activity";
import { decayBy } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";

/** What engagement without names adds to resonance, by account: mostly the largest post, and all together within the formula's limit. */
export function countedOf(
  accounts: AccountActivity[],
  dampings: Map<string, number>[],
  now: number,
  formula: Formula,
): number[] {
  const { share, rest, most } = formula.counted;
  const amounts = accounts.map((account, index) => {
    let sum = 0;
    let largest = 0;
    for (const amount of amountsByPost(account, dampings[index], now, formula).values()) {
      sum += amount;
      largest = Math.max(largest, amount);
    }
    return share * (largest + rest * (sum - largest));
  });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > most ? amounts.map((amount) => (amount * most) / total) : amounts;
}

function amountsByPost(
  account: AccountActivity,
  dampings: Map<string, number> | undefined,
  now: number,
  formula: Formula,
): Map<string, number> {
  const decayOf = decayBy(now, formula);
  const amounts = new Map<string, number>();
  for (const { post, kind, count, at } of account.counted) {
    const amount = formula.kindWeights[kind] * decayOf(at) * (dampings?.get(post) ?? 1) * count;
    amounts.set(post, (amounts.get(post) ?? 0) + amount);
  }
  return amounts;
}
