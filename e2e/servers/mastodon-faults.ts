import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openAnswer, ownAnswer } from "./mastodon-api.ts";
import { MastodonOauth } from "./mastodon-oauth.ts";
import { emptyWorld, type World } from "./mastodon-world.ts";

/** What goes wrong with requests whose path contains `on`. */
export interface Fault {
  readonly on: string;
  readonly as: "too_many" | "huge" | "html" | "malformed" | "down" | "broken" | "slow" | "forbidden" | "gone";
  /** Ends by itself after so many requests; stays where not told. */
  readonly times?: number;
  /** Seconds, for `too_many`. */
  readonly retryAfter?: number;
}

export interface FaultyMastodon {
  readonly url: string;
  /** `host:port`, to be named in LAUREL_ALLOWED_PRIVATE_HOSTS. */
  readonly host: string;
  /** What its one account shows; may be changed at any time. */
  readonly world: World;
  /** Path and query of each request so far. */
  readonly asked: string[];
  readonly oauth: MastodonOauth;
  /** From now on these and no others. */
  setFaults(...faults: Fault[]): void;
  stop(): Promise<void>;
}

function json(
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
      json(
        outgoing,
        429,
        { error: "Throttled" },
        retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
      );
    },
    huge: (_, outgoing) => json(outgoing, 200, [{ padding: "x".repeat(10_000_000) }]),
    html: (_, outgoing) => {
      outgoing
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><h1>We are down for maintenance</h1>");
    },
    malformed: (_, outgoing) => json(outgoing, 200, { surprise: true }),
    down: (incoming) => incoming.socket.destroy(),
    broken: (_, outgoing) => json(outgoing, 503, { error: "Service Unavailable" }),
    // Never answers: the one who asks has to lose patience.
    slow: () => undefined,
    forbidden: (_, outgoing) =>
      json(outgoing, 403, { error: "This action is outside the authorized scopes" }),
    gone: (_, outgoing) => json(outgoing, 404, { error: "Record not found" }),
  };

class Faulty {
  readonly asked: string[] = [];
  faults: { fault: Fault; left: number }[] = [];
  constructor(
    readonly url: string,
    readonly world: World,
    readonly oauth: MastodonOauth,
  ) {}

  #faultOn(path: string): Fault | null {
    const found = this.faults.find(({ fault, left }) => left > 0 && path.includes(fault.on));
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", this.url);
    this.asked.push(url.pathname + url.search);
    const fault = this.#faultOn(url.pathname);
    if (fault) return acts[fault.as](incoming, outgoing, fault);
    if (url.pathname.startsWith("/interaction/")) return this.oauth.interact(incoming, outgoing);
    if (url.pathname === "/api/v1/apps") {
      const form = new URLSearchParams(Buffer.concat(await incoming.toArray()).toString());
      return json(outgoing, 200, await this.oauth.register(form));
    }
    const open = openAnswer(url, this.world);
    if (open) return json(outgoing, open.status, open.json);
    if (!url.pathname.startsWith("/api/")) return this.oauth.provider.callback()(incoming, outgoing);
    const token = incoming.headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!(await this.oauth.honours(token)))
      return json(outgoing, 401, { error: "The access token is invalid" });
    const { status, json: value, headers } = ownAnswer(url, this.world);
    json(outgoing, status, value, headers);
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

/** Starts a Mastodon-like server on loopback that does what it is told to do wrong. */
export async function startFaultyMastodon(): Promise<FaultyMastodon> {
  const server = createServer((incoming, outgoing) => {
    faulty.handle(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(String(error));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const world = emptyWorld(host);
  const oauth = new MastodonOauth(url, () => world.me.id);
  const faulty = new Faulty(url, world, oauth);
  return {
    url,
    host,
    world,
    asked: faulty.asked,
    oauth,
    setFaults(...faults) {
      faulty.faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
    },
    stop: () => close(server),
  };
}
