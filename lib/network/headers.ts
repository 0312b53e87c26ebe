import type { GuardedResponse } from "@/lib/fetch-guarded";

const minuteMs = 60_000;

function timeOf(text: string | null): Date | null {
  if (!text) return null;
  // Seconds since 1970 (GitHub, Bluesky) or a date (Mastodon).
  const at = /^\d+$/.test(text) ? new Date(Number(text) * 1000) : new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}

function resetOf(headers: Headers): Date | null {
  return timeOf(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset"));
}

function isSpent(headers: Headers): boolean {
  return (headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining")) === "0";
}

/** When a server that said "too many" allows the next request; five minutes on if it did not say. */
export function retryAtOf(headers: Headers, now: Date): Date {
  const after = headers.get("retry-after");
  const seconds = after === null ? Number.NaN : Number(after);
  if (!Number.isNaN(seconds)) return new Date(now.getTime() + seconds * 1000);
  return timeOf(after) ?? resetOf(headers) ?? new Date(now.getTime() + 5 * minuteMs);
}

// GitHub's limit on many requests in a short time may be told by words alone.
const limitInWords = /\b(secondary rate limit|abuse detection)\b/i;

/** Until when a server wants no requests, if that is what it answered: 429, and GitHub's 403 with its limits. */
export function limitedUntil({ status, headers, text }: GuardedResponse, now: Date): Date | null {
  const forbidden =
    status === 403 && (headers.has("retry-after") || isSpent(headers) || limitInWords.test(text));
  return status === 429 || forbidden ? retryAtOf(headers, now) : null;
}

/** When the window of requests begins anew of which an answer was the last; null where there are more. */
export function windowEndOf(headers: Headers, now: Date): Date | null {
  return isSpent(headers) ? retryAtOf(headers, now) : null;
}

/** The path of another page, as `Link: <https://host/api/v1/…?max_id=1>; rel="next"` names it. The host stays the one we asked. */
export function linkedPathOf({ headers, url }: GuardedResponse, rel: string): string | null {
  for (const [, address = "", relation] of (headers.get("link") ?? "").matchAll(
    /<([^>]+)>\s*;\s*rel="?(\w+)"?/g,
  )) {
    if (relation !== rel || !URL.canParse(address, url)) continue;
    const linked = new URL(address, url);
    return linked.pathname + linked.search;
  }
  return null;
}

/** The path of the next page of a list; null on the last. */
export function nextPathOf(response: GuardedResponse): string | null {
  return linkedPathOf(response, "next");
}
