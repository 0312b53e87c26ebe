import type { z } from "zod";
import { type FetchInit, type GuardedFetch, type GuardedResponse, jsonOf } from "@/lib/fetch-guarded";
import { limitedUntil, nextPathOf, windowEndOf } from "@/lib/network/headers";
import { type TroubleKind, TroubleMet, trouble } from "@/lib/network/trouble";

/** One page of a list, and the path of the next where the server names one. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

interface Options {
  readonly fetch: GuardedFetch;
  readonly origin: string;
  /** Sent with each request, as with whose permission it is made. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a 401 or 403 speaks of a member's permission. */
  readonly permitted?: boolean;
  readonly now?: () => Date;
  /** See `ReadOptions`. Without it nothing is tried twice. */
  readonly pause?: (until: Date) => Promise<boolean>;
}

const passing: readonly TroubleKind[] = ["server_down", "timed_out", "server_error"];
const mostTries = 4;
const longestRestMs = 30_000;

/** The trouble that a status means, null where it is fine. */
function troubleOfStatus(status: number, permitted: boolean): TroubleKind | null {
  if (status < 300) return null;
  if (status === 401) return permitted ? "token_revoked" : "not_this_network";
  if (status === 403) return permitted ? "permission_missing" : "not_this_network";
  return status >= 500 ? "server_error" : "unexpected_answer";
}

/** At random up to a second, then two, four, …: many who failed at once must not come back at once. */
function restMs(tries: number): number {
  return Math.random() * Math.min(longestRestMs, 1000 * 2 ** tries);
}

/** Speaks with one server. Everything that can be expected to go wrong is thrown as `TroubleMet`, for adapters to return. */
export class NetworkClient {
  readonly #options: Options;
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

  async #request(path: string, init: FetchInit): Promise<GuardedResponse> {
    const { fetch, origin, headers } = this.#options;
    if (this.#pauseUntil && this.#pauseUntil > this.#now()) await this.#waitFor(this.#pauseUntil);
    this.#pauseUntil = null;
    const sent = { accept: "application/json", ...headers, ...init.headers };
    const got = await fetch(new URL(path, origin), { ...init, headers: sent });
    if (!got.ok) {
      throw new TroubleMet(trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal));
    }
    if (got.value.status >= 500) throw new TroubleMet(trouble("server_error"));
    return got.value;
  }

  /** A request that is made again after a rest where the server failed in a way that may pass. */
  async #persist(path: string, init: FetchInit): Promise<GuardedResponse> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#request(path, init);
      } catch (error) {
        const mayPass = error instanceof TroubleMet && passing.includes(error.trouble.kind);
        const again = mayPass && tries + 1 < mostTries && this.#options.pause;
        if (!again || !(await again(new Date(this.#now().getTime() + restMs(tries))))) throw error;
      }
    }
  }

  /** The answer to a request, after as many pauses as the server asks for; of any status but "too many" and its own faults. */
  async answer(path: string, init: FetchInit = {}): Promise<GuardedResponse> {
    for (;;) {
      const response = await this.#persist(path, init);
      const until = limitedUntil(response, this.#now());
      if (!until) {
        // The last request of a window: the next one would only be told to wait.
        this.#pauseUntil = windowEndOf(response.headers, this.#now());
        return response;
      }
      await this.#waitFor(until);
    }
  }

  /** One object of the shape. */
  async get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
    return this.parsed(await this.answer(path), shape);
  }

  /** One page of a list; empty where the server does not offer the list at all. */
  async page<Shape extends z.ZodType>(
    path: string,
    shape: z.ZodArray<Shape>,
  ): Promise<Page<z.output<Shape>>> {
    const response = await this.answer(path);
    if (response.status === 404 || response.status === 410) return { items: [], next: null };
    return { items: this.parsed(response, shape), next: nextPathOf(response) };
  }

  /** The body of an answer, of the shape. */
  parsed<Shape extends z.ZodType>(response: GuardedResponse, shape: Shape): z.output<Shape> {
    const kind = troubleOfStatus(response.status, this.#options.permitted ?? false);
    if (kind) throw new TroubleMet(trouble(kind));
    const json = jsonOf(response);
    if (json === undefined) throw new TroubleMet(trouble("not_json"));
    const parsed = shape.safeParse(json);
    if (!parsed.success) throw new TroubleMet(trouble("unexpected_answer"));
    return parsed.data;
  }
}
