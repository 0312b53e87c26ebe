import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { expanded } from "./expand.ts";
import { readForm, type Said } from "./form.ts";
import { type Answer, IdempotentRequests } from "./idempotency.ts";
import { newId } from "./ids.ts";
import { invalid, StripeRefusal } from "./refusal.ts";
import type { RequestFaults } from "./request-faults.ts";
import { routeFor } from "./routes.ts";
import { apiVersion } from "./version.ts";
import type { World } from "./world.ts";

/** A request to the API, as it came. */
interface Asked {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly said: Record<string, Said>;
  readonly accountId: string;
  readonly version: string;
  readonly key: string | null;
}

const expandShape = z.array(z.string()).catch([]);

function one(header: string | string[] | undefined): string | null {
  return typeof header === "string" ? header : null;
}

/** Stripe's API: lets requests in, answers each once, and remembers what it answered. */
export class Api {
  readonly #idempotent = new IdempotentRequests();

  constructor(
    readonly world: World,
    readonly faults: RequestFaults,
  ) {}

  /** Answers a request whose body has been read. */
  async handle(incoming: IncomingMessage, outgoing: ServerResponse, url: URL, body: string): Promise<void> {
    const { method = "GET", headers } = incoming;
    const path = url.pathname;
    const id = newId("req_");
    const version = one(headers["stripe-version"]) ?? apiVersion;
    const key = one(headers["idempotency-key"]);
    const fault = this.faults.take(`${method} ${path}`);
    if (fault === "cut") {
      incoming.socket.destroy();
      return;
    }
    const send = ({ status, text, requestId }: Answer, more: Record<string, string> = {}) => {
      outgoing.writeHead(status, {
        ...{ "content-type": "application/json", "request-id": id, "stripe-version": version },
        ...(key ? { "idempotency-key": key, "original-request": requestId } : {}),
        ...more,
      });
      outgoing.end(text);
    };
    try {
      this.#refuseFaulty(fault);
      const accountId = this.#letIn(headers);
      const said = readForm(method === "POST" ? body : url.search.slice(1));
      const asked = { id, method, path, said, accountId, version, key: method === "POST" ? key : null };
      const before = this.#begin(asked, body);
      if (before) return send(before, { "idempotent-replayed": "true" });
      if (fault === "wait") await this.faults.wait();
      const answer = this.#answer(asked);
      if (fault === "cut_after") incoming.socket.destroy();
      else send(answer);
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      send(answerOf(error, id));
    }
  }

  #refuseFaulty(fault: string | null): void {
    if (fault === "too_many" || this.faults.isTooMany())
      throw new StripeRefusal(429, {
        type: "invalid_request_error",
        code: "rate_limit",
        message:
          "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
      });
    if (fault === "broken")
      throw new StripeRefusal(500, {
        type: "api_error",
        message: "An unknown error occurred.",
      });
  }

  /** The account that a request may speak of. */
  #letIn(headers: IncomingMessage["headers"]): string {
    const given = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
    if (!given)
      throw invalid(
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
        { status: 401 },
      );
    if (given !== this.world.secretKey)
      throw invalid(`Invalid API Key provided: ${given.slice(0, 8)}***${given.slice(-4)}`, { status: 401 });
    const version = one(headers["stripe-version"]) ?? apiVersion;
    if (!/^\d{4}-\d{2}-\d{2}(\.[a-z_]+)?$/.test(version))
      throw invalid(`Invalid Stripe API version: ${version}`);
    const account = one(headers["stripe-account"]) ?? this.world.platform.id;
    if (!this.world.accounts.find(account) || this.world.revoked.has(account))
      throw this.world.noAccess(account);
    return account;
  }

  /** The answer that was given to the same request before. */
  #begin({ key, accountId, method, path }: Asked, body: string): Answer | null {
    if (!key) return null;
    if (key.length > 255) throw invalid("Idempotency keys may have at most 255 characters.");
    return this.#idempotent.begin(`${accountId} ${key}`, `${method} ${path} ${body}`, this.world.clock.now());
  }

  #answer(asked: Asked): Answer {
    const key = asked.key ? `${asked.accountId} ${asked.key}` : null;
    try {
      const answer = { status: 200, text: this.#textFor(asked), requestId: asked.id };
      if (key) this.#idempotent.finish(key, answer);
      return answer;
    } catch (error) {
      // What was refused for its parameters was never begun, and may be mended under the same key.
      const isBegun = error instanceof StripeRefusal && !error.body.code?.startsWith("parameter_");
      if (key && isBegun) this.#idempotent.finish(key, answerOf(error, asked.id));
      else if (key) this.#idempotent.forget(key);
      throw error;
    }
  }

  #textFor({ id, method, path, said, accountId, version, key }: Asked): string {
    const { route, names } = routeFor(method, path);
    const store = this.world.storeOf(accountId);
    const { expand, ...params } = said;
    this.world.clock.settle();
    return this.world.during({ id, idempotency_key: key }, () => {
      const call = { world: this.world, store, path: names, apiVersion: version };
      const answer = route.answer(call, params);
      return JSON.stringify(expanded(store, answer, expandShape.parse(expand)), null, 2);
    });
  }
}

function answerOf({ status, body }: StripeRefusal, requestId: string): Answer {
  const told = { ...body, request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}` };
  return { status, text: JSON.stringify({ error: told }, null, 2), requestId };
}
