import { z } from "zod";
import type { Progress } from "@/lib/network/adapter";
import type { MastodonClient } from "@/lib/network/mastodon/client";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { statusShape } from "@/lib/network/mastodon/shapes";

/** Reads whom the member favourited, newest favourites first, at most a thousand. */
export async function* readGiven(
  client: MastodonClient,
  gathering: Gathering,
): AsyncGenerator<Progress, void, undefined> {
  let done = 0;
  yield { step: "GIVEN", done, total: null };
  const path = "/api/v1/favourites?limit=40";
  for await (const page of pagesOf(client, path, z.array(statusShape), { limit: 25, byId: false })) {
    for (const wrapped of page) {
      const status = wrapped.reblog ?? wrapped;
      // When it was favourited is not told: the post's own time stands for it.
      const act = { direction: "GIVEN", kind: "like", at: status.created_at } as const;
      if (isForAll(status)) gathering.addAct({ ...act, with: status.account, target: status.id });
    }
    done += page.length;
    yield { step: "GIVEN", done, total: null };
  }
}
