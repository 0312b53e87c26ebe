import type { IncomingMessage, ServerResponse } from "node:http";

/** What goes wrong with requests whose path contains `on`. */
export interface Fault {
  readonly on: string;
  readonly as:
    | "too_many"
    | "too_many_in_words"
    | "huge"
    | "html"
    | "malformed"
    | "down"
    | "broken"
    | "slow"
    | "forbidden"
    | "gone";
  /** Ends by itself after so many requests; stays where not told. */
  readonly times?: number;
  /** Seconds, for `too_many`. */
  readonly retryAfter?: number;
}

export function sendJson(
  outgoing: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  outgoing.end(JSON.stringify(value));
}

const acts: Record<Fault["as"], (incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault) => void> =
  {
    too_many: (_, outgoing, { retryAfter }) => {
      const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      sendJson(outgoing, 429, { error: "Throttled" }, headers);
    },
    // As GitHub may say its second kind of limit.
    too_many_in_words: (_, outgoing) =>
      sendJson(outgoing, 403, {
        message: "You have exceeded a secondary rate limit. Please wait a few minutes.",
      }),
    huge: (_, outgoing) => sendJson(outgoing, 200, [{ padding: "x".repeat(20_000_000) }]),
    html: (_, outgoing) => {
      outgoing
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><h1>We are down for maintenance</h1>");
    },
    malformed: (_, outgoing) => sendJson(outgoing, 200, { surprise: true }),
    down: (incoming) => incoming.socket.destroy(),
    broken: (_, outgoing) => sendJson(outgoing, 503, { error: "Service Unavailable" }),
    // Never answers: the one who asks has to lose patience.
    slow: () => undefined,
    forbidden: (_, outgoing) =>
      sendJson(outgoing, 403, { error: "This action is outside the authorized scopes" }),
    gone: (_, outgoing) => sendJson(outgoing, 404, { error: "Record not found" }),
  };

/** The faults of a server. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** From now on these and no others. */
  set(...faults: Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
  }

  /** Answers a request wrong if it is to be; whether it did. */
  handle(path: string, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const found = this.#faults.find(({ fault, left }) => left > 0 && path.includes(fault.on));
    if (!found) return false;
    found.left -= 1;
    acts[found.fault.as](incoming, outgoing, found.fault);
    return true;
  }
}
