import type { z } from "zod";
import type { MastodonClient } from "@/lib/network/mastodon/client";

/**
 * The pages of a list, newest first, at most `limit`. Follows the server's `Link`; some servers send none, there the next
 * page is asked for by the last id. Ends when a page brings nothing new.
 */
export async function* pagesOf<Item extends { id: string }>(
  client: MastodonClient,
  path: string,
  shape: z.ZodArray<z.ZodType<Item>>,
  { limit, byId = true }: { limit: number; byId?: boolean },
): AsyncGenerator<Item[], void, undefined> {
  const seen = new Set<string>();
  let next: string | null = path;
  for (let count = 0; next && count < limit; count += 1) {
    const page: { items: Item[]; next: string | null } = await client.page(next, shape);
    const fresh = page.items.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) seen.add(id);
    yield fresh;
    const last = fresh.at(-1)?.id ?? "";
    const joint = path.includes("?") ? "&" : "?";
    next = page.next ?? (byId ? `${path}${joint}max_id=${encodeURIComponent(last)}` : null);
  }
}
