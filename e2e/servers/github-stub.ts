import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fault, Faults, sendJson } from "./faults.ts";
import { apiAnswer } from "./github-api.ts";
import { GitHubOauth, githubApp } from "./github-oauth.ts";
import { type GitHubWorld, WorldBuilder } from "./github-world.ts";

/** A request that the stub answered, with the status it answered. */
export interface Asked {
  readonly path: string;
  status: number;
}

/** How many requests a window still allows, and when the next begins. */
interface Allowance {
  remaining: number;
  resetAt: number;
}

export interface GitHubStub {
  readonly url: string;
  /** `host:port`, to be named in LAUREL_ALLOWED_PRIVATE_HOSTS. */
  readonly host: string;
  /** Settings that make a Laurel use it. */
  readonly settings: Readonly<Record<string, string>>;
  /** What is there; may be changed at any time. */
  world: GitHubWorld;
  /** The requests to its API so far. */
  readonly asked: Asked[];
  readonly oauth: GitHubOauth;
  /** GitHub's two limits; requests that are answered "not modified" do not count. */
  readonly allowances: { core: Allowance; search: Allowance };
  /** From now on these and no others. */
  setFaults(...faults: Fault[]): void;
  stop(): Promise<void>;
}

const hour = () => Math.floor(Date.now() / 1000) + 3600;

class Stub {
  readonly asked: Asked[] = [];
  readonly faults = new Faults();
  readonly allowances = {
    core: { remaining: 5_000, resetAt: hour() },
    search: { remaining: 30, resetAt: hour() },
  };
  world = new WorldBuilder().world;
  readonly oauth: GitHubOauth;

  constructor(readonly url: string) {
    this.oauth = new GitHubOauth(url, () => String(this.world.me.id));
  }

  async #revoke(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const basic = `Basic ${Buffer.from(`${githubApp.id}:${githubApp.secret}`).toString("base64")}`;
    if (incoming.headers.authorization !== basic) return sendJson(outgoing, 404, { message: "Not Found" });
    const body = JSON.parse(Buffer.concat(await incoming.toArray()).toString()) as { access_token?: unknown };
    const done = await this.oauth.revoke(String(body.access_token));
    if (done) outgoing.writeHead(204).end();
    else sendJson(outgoing, 422, { message: "Validation Failed" });
  }

  #answer(
    url: URL,
    tag: string | undefined,
  ): { status: number; json: unknown; headers: Record<string, string> } {
    const resource = url.pathname.startsWith("/search/") ? "search" : "core";
    const allowance = this.allowances[resource];
    if (Date.now() / 1000 >= allowance.resetAt) {
      Object.assign(allowance, { remaining: resource === "core" ? 5_000 : 30, resetAt: hour() });
    }
    const told = () => ({
      "x-ratelimit-resource": resource,
      "x-ratelimit-remaining": String(allowance.remaining),
      "x-ratelimit-reset": String(allowance.resetAt),
    });
    if (allowance.remaining === 0)
      return { status: 403, json: { message: "API rate limit exceeded" }, headers: told() };
    const { status, json, headers } = apiAnswer(url, this.world);
    const text = JSON.stringify(json) + (headers?.link ?? "");
    const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
    const isSame = status === 200 && tag === etag && resource === "core";
    if (!isSame) allowance.remaining -= 1;
    return { status: isSame ? 304 : status, json, headers: { ...headers, ...told(), etag } };
  }

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", this.url);
    if (url.pathname.startsWith("/interaction/")) return this.oauth.interact(incoming, outgoing);
    if (url.pathname.startsWith("/login/")) {
      if (this.faults.handle(url.pathname, incoming, outgoing)) return;
      return this.oauth.handle(incoming, outgoing);
    }
    if (url.pathname === `/applications/${githubApp.id}/token`) return this.#revoke(incoming, outgoing);
    const asked = { path: url.pathname + url.search, status: 0 };
    this.asked.push(asked);
    outgoing.on("finish", () => {
      asked.status = outgoing.statusCode;
    });
    if (this.faults.handle(url.pathname, incoming, outgoing)) return;
    const token = incoming.headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!(await this.oauth.honours(token))) return sendJson(outgoing, 401, { message: "Bad credentials" });
    // GitHub refuses clients that do not say who they are.
    if (!incoming.headers["user-agent"]) return sendJson(outgoing, 403, { message: "Who are you?" });
    const { status, json, headers } = this.#answer(url, incoming.headers["if-none-match"]);
    if (status === 304) outgoing.writeHead(304, headers).end();
    else sendJson(outgoing, status, json, headers);
  }
}

/**
 * Starts a GitHub on loopback: its OAuth is oidc-provider, its API answers from a world that tests fill, in the shapes of
 * GitHub's published description, with tags, limits and faults.
 */
export async function startGitHubStub(): Promise<GitHubStub> {
  const server = createServer((incoming, outgoing) => {
    stub.handle(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(String(error));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const stub = new Stub(url);
  const settings = {
    ...{ GITHUB_ID: githubApp.id, GITHUB_SECRET: githubApp.secret, GITHUB_URL: url, GITHUB_API_URL: url },
    LAUREL_ALLOWED_PRIVATE_HOSTS: host,
  };
  const { asked, oauth, allowances, faults } = stub;
  return {
    ...{ url, host, settings, asked, oauth, allowances },
    get world() {
      return stub.world;
    },
    set world(world) {
      stub.world = world;
    },
    setFaults: (...wanted) => faults.set(...wanted),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
