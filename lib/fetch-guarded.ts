import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { isPublicAddress } from "@/lib/fetch-guarded-address";
import { ok, type Result, refuse } from "@/lib/result";

export type FetchTrouble =
  | "host_not_found"
  | "host_forbidden"
  | "server_down"
  | "timed_out"
  | "not_secure"
  | "too_large"
  | "too_many_redirects";

export interface FetchInit {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For all of it: every redirect, and the body to its last byte. 15 s unless told. */
  readonly timeoutMs?: number;
  /** 4 MB unless told. */
  readonly maxBytes?: number;
  /** Hands a redirect back instead of following it, where only the address itself may answer. */
  readonly stay?: true;
}

/** Resolves to the answer of whatever status, its body complete, `url` where it came from after redirects. */
export type GuardedFetch = (url: URL, init?: FetchInit) => Promise<Result<GuardedResponse, FetchTrouble>>;

export interface GuardedResponse {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Guard {
  /** `host:port` entries that are reached although private, and without TLS if so asked. */
  readonly allowedPrivateHosts: readonly string[];
  readonly lookup?: LookupFunction;
}

class Trouble extends Error {
  constructor(readonly trouble: FetchTrouble) {
    super(trouble);
  }
}

const maxRedirects = 4;
const redirects = new Set([301, 302, 303, 307, 308]);
const lostNames = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME"]);
const credentials = new Set(["authorization", "cookie", "proxy-authorization"]);

/** `host:port` of an address, the port also when it is the scheme's own. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === "https:" ? 443 : 80)}`;
}

// Runs when a socket is opened and hands over the very address it judged: a name that resolves differently a moment later
// (DNS rebinding) gains nothing.
function checked(lookup: LookupFunction): LookupFunction {
  return (host, options, done) =>
    lookup(host, options, (error, address, family) => {
      const all = typeof address === "string" ? [address] : (address ?? []).map((one) => one.address);
      if (error) return done(error, address, family);
      if (!all.every(isPublicAddress)) return done(new Trouble("host_forbidden"), address, family);
      return done(null, address, family);
    });
}

function troubleOf(error: unknown): FetchTrouble {
  if (error instanceof Trouble) return error.trouble;
  const { name = "", code = "", cause } = error as { name?: string; code?: string; cause?: unknown };
  if (name === "TimeoutError" || code.startsWith("UND_ERR_CONNECT_TIMEOUT")) return "timed_out";
  if (lostNames.has(code)) return "host_not_found";
  if (/^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) return "not_secure";
  return cause ? troubleOf(cause) : "server_down";
}

async function textWithin(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw new Trouble("too_large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function headersOf(raw: Dispatcher.ResponseData["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}

/** Headers for the next hop: what proves who we are stays with the origin it was meant for. */
function carried(headers: Readonly<Record<string, string>>, from: URL, to: URL): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => from.origin === to.origin || !credentials.has(name.toLowerCase()),
  );
  return Object.fromEntries(kept);
}

/**
 * A client for hosts that people type. It speaks TLS to public addresses only (judged when the socket opens, at each
 * redirect again), except for hosts named in `allowedPrivateHosts`; follows redirects of GET only; stops at the time and
 * size given. Expected failures are returned.
 */
export function guardedFetch({ allowedPrivateHosts, lookup = systemLookup }: Guard): GuardedFetch {
  const allowed = new Set(allowedPrivateHosts.map((host) => host.toLowerCase()));
  const agents = {
    guarded: new Agent({ connect: { lookup: checked(lookup), timeout: 8_000 } }),
    allowed: new Agent({ connect: { lookup, timeout: 8_000 } }),
  };

  function agentFor(url: URL): Agent {
    if (allowed.has(hostAndPort(url)) && /^https?:$/.test(url.protocol)) return agents.allowed;
    // A literal address is never looked up, so it is judged here.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const open = url.protocol === "https:" && !url.username && (isIP(host) === 0 || isPublicAddress(host));
    if (!open) throw new Trouble("host_forbidden");
    return agents.guarded;
  }

  async function follow(from: URL, init: FetchInit, signal: AbortSignal): Promise<GuardedResponse> {
    let url = from;
    let headers = { ...init.headers };
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const method = init.method ?? "GET";
      const answer = await request(url, {
        dispatcher: agentFor(url),
        method,
        // Packed bodies could unfold far beyond the limit.
        headers: { ...headers, "accept-encoding": "identity" },
        ...(init.body === undefined ? {} : { body: init.body }),
        signal,
      });
      const to = headersOf(answer.headers).get("location");
      const leads = redirects.has(answer.statusCode) && method === "GET" && !init.stay;
      if (!leads || !to || !URL.canParse(to, url)) {
        const text = await textWithin(answer.body, init.maxBytes ?? 4_000_000);
        return { url, status: answer.statusCode, headers: headersOf(answer.headers), text };
      }
      // Small bodies are read to the end so that the connection serves the next hop too.
      await answer.body.dump({ limit: 64_000 });
      const next = new URL(to, url);
      headers = carried(headers, url, next);
      url = next;
    }
    throw new Trouble("too_many_redirects");
  }

  return async (url, init = {}) => {
    const signal = AbortSignal.timeout(init.timeoutMs ?? 15_000);
    try {
      return ok(await follow(url, init, signal));
    } catch (error) {
      return refuse(troubleOf(signal.aborted ? signal.reason : error));
    }
  };
}

/** The body as JSON, or undefined where the server says or sends something else. */
export function jsonOf({ headers, text }: GuardedResponse): unknown {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
