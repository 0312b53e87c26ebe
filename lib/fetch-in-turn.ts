import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/env";
import { type GuardedFetch, guardedFetch } from "@/lib/fetch-guarded";
import { type Limit, spend } from "@/lib/limits";

// Counted over a few seconds, so that a page with its lists is not slowed down one request at a time.
const windowSeconds = 4;

/**
 * The guarded client, that waits for its turn with a host: requests of all of Laurel's processes to one host are counted
 * together, so many a second at most, whatever their number.
 */
export function fetchInTurn(requestsPerSecond: number): GuardedFetch {
  const perHost: Limit = {
    name: `outbound-${requestsPerSecond}`,
    points: requestsPerSecond * windowSeconds,
    seconds: windowSeconds,
  };
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
