import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/env";
import { type GuardedFetch, guardedFetch } from "@/lib/fetch-guarded";
import { type Limit, spend } from "@/lib/limits";

/** Over all processes together, whatever their number: far below what any network allows, and enough for reading. */
const perHost: Limit = { name: "outbound-host", points: 20, seconds: 4 };

/** The guarded client, that waits for its turn with a host: requests of all of Laurel's processes to one host are counted together. */
export function fetchInTurn(): GuardedFetch {
  const fetch = guardedFetch({ allowedPrivateHosts: env.allowedPrivateHosts });
  return async (url, init) => {
    for (;;) {
      const turn = await spend(perHost, url.host);
      if (turn.ok) return fetch(url, init);
      // Not all who wait at the same instant.
      await wait(turn.refusal.waitSeconds * 1000 * (0.5 + Math.random()));
    }
  };
}
