import type { z } from "zod";
import type { NetworkClient } from "@/lib/network/client";

/** One page of a list: its items that no page before it had, its own path, and the path of the page after it. */
export interface ListPage<Item> {
  readonly items: Item[];
  readonly path: string;
  readonly next: string | null;
}

/**
 * The pages of a list, newest first, at most `limit`, beginning with `from` where reading was cut off there. Follows the
 * server's `Link`; some servers send none, there the next page is asked for by the last id. Ends when a page brings
 * nothing new.
 */
export async function* pagesOf<Item extends { id: string }>(
  client: NetworkClient,
  path: string,
  shape: z.ZodArray<z.ZodType<Item>>,
  { limit, byId = true, from = null }: { limit: number; byId?: boolean; from?: string | null },
): AsyncGenerator<ListPage<Item>, void, undefined> {
  const seen = new Set<string>();
  let here: string | null = from ?? path;
  for (let count = 0; here && count < limit; count += 1) {
    const page: { items: Item[]; next: string | null } = await client.page(here, shape);
    const items = page.items.filter(({ id }) => !seen.has(id));
    if (items.length === 0) return;
    for (const { id } of items) seen.add(id);
    const last = items.at(-1)?.id ?? "";
    const joint = path.includes("?") ? "&" : "?";
    const next: string | null =
      page.next ?? (byId ? `${path}${joint}max_id=${encodeURIComponent(last)}` : null);
    yield { items, path: here, next };
    here = next;
  }
}
