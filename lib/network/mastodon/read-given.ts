import { z } from "zod";
import type { NetworkClient } from "@/lib/network/client";
import type { Last, Pass } from "@/lib/network/mastodon/cursor";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import type { Part } from "@/lib/network/mastodon/read-received";
import { statusShape } from "@/lib/network/mastodon/shapes";

/** Reads whom the member favourited, newest favourites first, back to those of the last pass, at most a thousand. */
export async function* readGiven(
  client: NetworkClient,
  gathering: Gathering,
  last: Last,
  begun: Pass,
): AsyncGenerator<Part, Pass, undefined> {
  let pass = begun;
  yield { progress: { step: "GIVEN", done: pass.done, total: null }, pass };
  const path = "/api/v1/favourites?limit=40";
  const list = pagesOf(client, path, z.array(statusShape), { limit: 25, byId: false, from: pass.next });
  for await (const { items, next } of list) {
    for (const wrapped of items) {
      const status = wrapped.reblog ?? wrapped;
      // When it was favourited is not told: the post's own time stands for it.
      const act = { direction: "GIVEN", kind: "like", at: status.created_at } as const;
      if (isForAll(status)) gathering.addAct({ ...act, with: status.account, target: status.id });
    }
    const favourites = pass.favourites ?? items.slice(0, 10).map(({ id }) => id);
    pass = { ...pass, next, done: pass.done + items.length, favourites };
    yield { progress: { step: "GIVEN", done: pass.done, total: null }, pass };
    if (items.some(({ id }) => last.favourites.includes(id))) break;
  }
  return pass;
}
