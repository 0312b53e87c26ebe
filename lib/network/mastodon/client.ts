import type { z } from "zod";
import { type GuardedFetch, type GuardedResponse, jsonOf } from "@/lib/fetch-guarded";
import { type TroubleKind, TroubleMet, trouble } from "@/lib/network/trouble";

/** One page of a list, and the path of the next where the server names one. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

interface Options {
  readonly fetch: GuardedFetch;
  readonly origin: string;
  readonly token?: string;
  readonly now?: () => Date;
  readonly pause?: (until: Date) => Promise<boolean>;
  readonly deadline?: Date;
}

const fiveMinutesMs = 300_000;

/** When a server that said "too many" allows the next request; five minutes on (Mastodon's window) if it did not say. */
export function retryAtOf(headers: Headers, now: Date): Date {
  const after = headers.get("retry-after");
  const seconds = after === null ? Number.NaN : Number(after);
  const said = Number.isNaN(seconds)
    ? new Date(after ?? headers.get("x-ratelimit-reset") ?? Number.NaN)
    : new Date(now.getTime() + seconds * 1000);
  return Number.isNaN(said.getTime()) ? new Date(now.getTime() + fiveMinutesMs) : said;
}

/** The trouble that a status means, null where it is fine. */
function troubleOfStatus(status: number, withToken: boolean): TroubleKind | null {
  if (status < 300) return null;
  if (status === 401) return withToken ? "token_revoked" : "not_this_network";
  if (status === 403) return withToken ? "permission_missing" : "not_this_network";
  return status >= 500 ? "server_error" : "unexpected_answer";
}

// `Link: <https://host/api/v1/…?max_id=1>; rel="next"`. Only path and query are used: the host stays the one we asked.
function nextOf({ headers, url }: GuardedResponse): string | null {
  const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(headers.get("link") ?? "")?.[1];
  if (!link || !URL.canParse(link, url)) return null;
  const next = new URL(link, url);
  return next.pathname + next.search;
}

/** Speaks with one server. Everything that can be expected to go wrong is thrown as `TroubleMet`, for adapters to return. */
export class MastodonClient {
  readonly #options: Options;
  /** How many requests were answered. */
  requests = 0;
  #pauseUntil: Date | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  async #waitFor(until: Date): Promise<void> {
    const { pause } = this.#options;
    if (!pause || !(await pause(until))) throw new TroubleMet({ kind: "rate_limited", retryAt: until });
  }

  async #request(path: string): Promise<GuardedResponse> {
    const { fetch, origin, token, deadline } = this.#options;
    if (this.#pauseUntil && this.#pauseUntil > this.#now()) await this.#waitFor(this.#pauseUntil);
    this.#pauseUntil = null;
    if (deadline && this.#now() > deadline) throw new TroubleMet(trouble("timed_out"));
    const headers = { accept: "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const got = await fetch(new URL(path, origin), { headers });
    if (!got.ok) {
      throw new TroubleMet(trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal));
    }
    this.requests += 1;
    return got.value;
  }

  /** The answer to a GET, after as many pauses as the server asks for; of any status but "too many". */
  async answer(path: string): Promise<GuardedResponse> {
    for (;;) {
      const response = await this.#request(path);
      if (response.status !== 429) {
        // The last request of a window: the next one would only be told to wait.
        if (response.headers.get("x-ratelimit-remaining") === "0") {
          this.#pauseUntil = retryAtOf(response.headers, this.#now());
        }
        return response;
      }
      await this.#waitFor(retryAtOf(response.headers, this.#now()));
    }
  }

  /** One object of the shape. */
  async get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
    return this.#parsed(await this.answer(path), shape);
  }

  /** One page of a list; empty where the server does not offer the list at all. */
  async page<Shape extends z.ZodType>(
    path: string,
    shape: z.ZodArray<Shape>,
  ): Promise<Page<z.output<Shape>>> {
    const response = await this.answer(path);
    if (response.status === 404 || response.status === 410) return { items: [], next: null };
    return { items: this.#parsed(response, shape), next: nextOf(response) };
  }

  #parsed<Shape extends z.ZodType>(response: GuardedResponse, shape: Shape): z.output<Shape> {
    const kind = troubleOfStatus(response.status, this.#options.token !== undefined);
    if (kind) throw new TroubleMet(trouble(kind));
    const json = jsonOf(response);
    if (json === undefined) throw new TroubleMet(trouble("not_json"));
    const parsed = shape.safeParse(json);
    if (!parsed.success) throw new TroubleMet(trouble("unexpected_answer"));
    return parsed.data;
  }
}
