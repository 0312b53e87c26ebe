import type { GuardedFetch } from "@/lib/fetch-guarded";
import { retryAtOf } from "@/lib/network/headers";
import { type Trouble, type TroubleKind, TroubleMet, trouble } from "@/lib/network/trouble";

// A response of these may not have a body, not even an empty one.
const bodiless = new Set([204, 205, 304]);

/**
 * The guarded client in the shape that the OAuth library calls. What the guarded client refuses is thrown as `TroubleMet`,
 * and so is a redirect where the library wants none (addresses of its protocol may not be answered from elsewhere).
 */
export function libraryFetch(guarded: GuardedFetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const got = await guarded(new URL(request.url), {
      method: request.method === "POST" ? "POST" : "GET",
      headers: Object.fromEntries(request.headers),
      ...(request.body ? { body: await request.text() } : {}),
    });
    if (!got.ok) {
      throw new TroubleMet(trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal));
    }
    const { url, status, headers, text } = got.value;
    if (request.redirect !== "follow" && url.href !== request.url)
      throw new TroubleMet(trouble("not_this_network"));
    return new Response(bodiless.has(status) ? null : text, { status, headers });
  };
}

function troubleOfResponse({ status, headers }: Response): Trouble | null {
  if (status === 429) return { kind: "rate_limited", retryAt: retryAtOf(headers, new Date()) };
  return status >= 500 ? trouble("server_error") : null;
}

/**
 * What the library's error comes down to: it wraps what went wrong on the way in errors of its own. `otherwise` where the
 * way was fine and the answer was not.
 */
export function troubleBehind(error: unknown, otherwise: TroubleKind): Trouble {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TroubleMet) return cause.trouble;
    const met =
      "response" in cause && cause.response instanceof Response && troubleOfResponse(cause.response);
    if (met) return met;
  }
  return trouble(otherwise);
}
