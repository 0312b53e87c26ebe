import { setImmediate as othersFirst } from "node:timers/promises";

/** So many codes are sealed in some 20 ms. */
const sliceLength = 2_000;

/** Does something to each of many, in slices, between which the process answers others. Told of after each slice. */
export async function sliced<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  after?: (done: number) => Promise<void>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += sliceLength) {
    for (const item of items.slice(from, from + sliceLength)) made.push(make(item));
    await after?.(made.length);
    await othersFirst();
  }
  return made;
}
