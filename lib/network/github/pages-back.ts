import type { Absent, Page } from "@/lib/network/github/client";

interface Options {
  /** The page to begin with. */
  readonly from: number;
  /** Whether pages may follow it that nobody read: then they are asked for too. */
  readonly isLast: boolean;
  /** How many pages are asked for at most. */
  readonly most: number;
}

/**
 * The pages of a list that begins with the oldest, from the newest back, each with the page to go on with (0 after the
 * first of the list). Ends early where there is nothing to see.
 */
export async function* pagesBack<Item>(
  ask: (page: number) => Promise<Page<Item> | Absent>,
  { from, isLast, most }: Options,
): AsyncGenerator<{ items: Item[]; next: number }, void, undefined> {
  let asked = 0;
  for (let page = from; page >= 1 && asked < most; page -= 1) {
    const items: Item[] = [];
    // A count said where the list ends; there may be more by now.
    for (let ahead = page; asked < most; ahead += 1) {
      const got = await ask(ahead);
      asked += 1;
      if (typeof got === "string") return;
      items.push(...got.items);
      if (!isLast || page < from || !got.hasNext) break;
    }
    yield { items, next: page - 1 };
  }
}
