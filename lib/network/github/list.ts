import type { z } from "zod";
import { type Absent, type GitHub, pageSize } from "@/lib/network/github/client";
import type { Mark } from "@/lib/network/github/cursor";

interface Listed<Item> {
  readonly items: Item[];
  /** What the list can be asked by whether it changed; undefined where it cannot. */
  readonly mark: Mark | undefined;
}

interface Options {
  /** How many GitHub says there are. */
  readonly figure: number;
  /** Of the last time. */
  readonly mark: Mark | undefined;
  readonly mostPages: number;
}

// Further pages are asked for without a tag: a cursor is to stay small.
const mostTags = 10;

/** All of a list, page by page; `unchanged` where each of its pages is as it was. */
export async function listWhole<Item>(
  github: GitHub,
  path: string,
  shape: z.ZodType<{ items: Item[]; count: number }>,
  { figure, mark, mostPages }: Options,
): Promise<Listed<Item> | Absent> {
  const joint = path.includes("?") ? "&" : "?";
  const pathOf = (page: number) => `${path}${joint}per_page=${pageSize}&page=${page}`;

  async function isUnchanged({ tags }: Mark): Promise<boolean> {
    for (const [index, unless] of tags.entries()) {
      if ((await github.page(pathOf(index + 1), shape, { unless })) !== "unchanged") return false;
    }
    return tags.length > 0;
  }

  // A full last page stays the same when another follows: the figure tells.
  if (mark?.figure === figure && (await isUnchanged(mark))) return "unchanged";
  const items: Item[] = [];
  const tags: string[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const got = await github.page(pathOf(page), shape);
    if (got === "hidden" || got === "unchanged") return "hidden";
    items.push(...got.items);
    if (got.tag) tags.push(got.tag);
    if (!got.hasNext) {
      const tagged = tags.length === page && page <= mostTags;
      return { items, mark: tagged ? { figure, tags } : undefined };
    }
  }
  return { items, mark: undefined };
}
