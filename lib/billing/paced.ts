import { setTimeout as wait } from "node:timers/promises";

/**
 * Four hands, each of which takes a fifth of a second at least: twenty in a second, spread over it. Stripe allows 25 for each
 * account while trying out, and 100 later.
 */
const hands = 4;
const leastMs = 200;

/**
 * Does something at Stripe for each, no faster than Stripe allows. Ends with the first that fails, for which it throws once
 * those under way have ended.
 */
export async function paced<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  const queue = items.values();
  const work = async () => {
    for (const item of queue) {
      const done = act(item).catch((error: unknown) => failures.push(error));
      await Promise.all([done, wait(leastMs)]);
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  if (failures.length > 0) throw failures[0];
}
