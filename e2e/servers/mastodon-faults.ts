import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fault, Faults, sendJson } from "./faults.ts";
import { openAnswer, ownAnswer } from "./mastodon-api.ts";
import { MastodonOauth } from "./mastodon-oauth.ts";
import { emptyWorld, type World } from "./mastodon-world.ts";

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

class Faulty {
  readonly asked: string[] = [];
  readonly faults = new Faults();
  constructor(
    readonly url: string,
    readonly world: World,
    readonly oauth: MastodonOauth,
  ) {}

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", this.url);
    this.asked.push(url.pathname + url.search);
    if (this.faults.handle(url.pathname, incoming, outgoing)) return;
    if (url.pathname.startsWith("/interaction/")) return this.oauth.interact(incoming, outgoing);
    if (url.pathname === "/api/v1/apps") {
      const form = new URLSearchParams(Buffer.concat(await incoming.toArray()).toString());
      return sendJson(outgoing, 200, await this.oauth.register(form));
    }
    const open = openAnswer(url, this.world);
    if (open) return sendJson(outgoing, open.status, open.json);
    if (!url.pathname.startsWith("/api/")) return this.oauth.provider.callback()(incoming, outgoing);
    const token = incoming.headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!(await this.oauth.honours(token)))
      return sendJson(outgoing, 401, { error: "The access token is invalid" });
    const { status, json: value, headers } = ownAnswer(url, this.world);
    sendJson(outgoing, status, value, headers);
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
    setFaults: (...faults) => faulty.faults.set(...faults),
    stop: () => close(server),
  };
}
