import type { z } from "zod";
import type { GuardedFetch, GuardedResponse } from "@/lib/fetch-guarded";
import type { ReadOptions } from "@/lib/network/adapter";
import { NetworkClient } from "@/lib/network/client";
import { searchShape } from "@/lib/network/github/shapes";
import { nextPathOf } from "@/lib/network/headers";

interface Options extends Partial<Pick<ReadOptions, "now" | "pause">> {
  /** Sends the member's token along. */
  readonly fetch: GuardedFetch;
  /** As in `https://api.github.com`, or `https://github.example.org/api/v3`. */
  readonly apiUrl: string;
}

export interface Page<Item> {
  readonly items: Item[];
  /** How many there were, unreadable ones too. */
  readonly count: number;
  /** What the page can be asked by whether it changed; null where it cannot. */
  readonly tag: string | null;
  readonly hasNext: boolean;
}

/** Why there is no page: it is as it was, or nobody shows it to us (gone, blocked, or its organisation keeps apps out). */
export type Absent = "unchanged" | "hidden";

export interface PageOptions {
  /** The media type, where another than usual tells more. */
  readonly accept?: string;
  /** A page's tag: `unchanged` where it is the same still, which GitHub does not count against the limit. */
  readonly unless?: string | undefined;
}

// 422 is GitHub's answer to a search for somebody it does not show, and to pages beyond those that it lists.
const hidden = new Set([403, 404, 409, 410, 422, 451]);
// A hundred long issues are more than other answers are allowed.
const maxBytes = 12_000_000;

export const pageSize = 100;
/** Tags are kept in cursors; GitHub's are 70 characters. */
const longestTag = 200;

/**
 * GitHub's REST API, one request at a time. The search has a limit of its own (30 a minute; the rest has 5,000 an hour), so
 * that waiting for one does not hold up the other more than it must. Everything expected that goes wrong is thrown as
 * `TroubleMet`.
 */
export class GitHub {
  readonly #client: NetworkClient;
  readonly #search: NetworkClient;
  readonly #prefix: string;

  constructor({ apiUrl, ...pace }: Options) {
    const headers = {
      accept: "application/vnd.github+json",
      "user-agent": "Laurel",
      "x-github-api-version": "2022-11-28",
    };
    const { origin, pathname } = new URL(apiUrl);
    this.#prefix = pathname.replace(/\/$/, "");
    this.#client = new NetworkClient({ ...pace, origin, headers, permitted: true });
    this.#search = new NetworkClient({ ...pace, origin, headers, permitted: true });
  }

  #ask(path: string, { accept, unless }: PageOptions = {}): Promise<GuardedResponse> {
    const headers = {
      ...(accept === undefined ? {} : { accept }),
      ...(unless === undefined ? {} : { "if-none-match": unless }),
    };
    return this.#client.answer(this.#prefix + path, { headers, maxBytes });
  }

  /** What must be there. */
  get<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
    return this.#client.get(this.#prefix + path, shape);
  }

  /** What may be gone or kept from us: then null. */
  async maybe<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape> | null> {
    const answer = await this.#ask(path);
    return hidden.has(answer.status) ? null : this.#client.parsed(answer, shape);
  }

  /** One page of a list, at most a hundred items (`each` of a shape). `path` has a query. */
  async page<Item>(
    path: string,
    shape: z.ZodType<{ items: Item[]; count: number }>,
    options?: PageOptions,
  ): Promise<Page<Item> | Absent> {
    const answer = await this.#ask(path, options);
    if (answer.status === 304) return "unchanged";
    if (hidden.has(answer.status)) return "hidden";
    const { items, count } = this.#client.parsed(answer, shape);
    const tag = answer.headers.get("etag");
    return {
      ...{ items, count, hasNext: nextPathOf(answer) !== null },
      tag: tag && tag.length <= longestTag ? tag : null,
    };
  }

  /** The first hundred issues or pull requests that a query finds, those last changed first; null where it may not be asked. */
  async search(query: string): Promise<z.output<typeof searchShape> | null> {
    const asked = new URLSearchParams({ q: query, sort: "updated", order: "desc", per_page: `${pageSize}` });
    const answer = await this.#search.answer(`${this.#prefix}/search/issues?${asked}`, { maxBytes });
    return hidden.has(answer.status) ? null : this.#search.parsed(answer, searchShape);
  }
}
