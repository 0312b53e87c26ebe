import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { KeptEndpoint } from "./account-store.ts";
import type { Event } from "./stored.ts";

/** What came of one attempt to deliver an event. */
export interface Delivered {
  readonly event: string;
  readonly type: string;
  readonly url: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** Null when there was no answer. */
  readonly status: number | null;
}

/** How events are delivered by themselves. */
export interface Manner {
  /** How often each is sent. */
  readonly copies: number;
  /** All at once; otherwise one after the other, in the order they were made. */
  readonly inParallel: boolean;
  readonly delayMs: number;
  /** How long to wait before each further attempt; none is made after the last. */
  readonly retriesMs: readonly number[];
}

interface Delivery {
  readonly event: Event;
  readonly endpoint: KeptEndpoint;
}

const usual: Manner = { copies: 1, inParallel: false, delayMs: 0, retriesMs: [100, 500, 2_000] };

const patienceMs = 10_000;

/** The header by which an endpoint knows that Stripe speaks; `seconds` is when it is sent. */
export function signatureOf(payload: string, secret: string, seconds: number): string {
  const signature = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return `t=${seconds},v1=${signature}`;
}

/** Sends events to the addresses that registered for them. */
export class Deliveries {
  /** The attempts so far. */
  readonly log: Delivered[] = [];
  manner = usual;
  #held: Delivery[] | null = null;
  #drops: { type: string | undefined; left: number }[] = [];
  #underWay = new Set<Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();
  readonly #stopping = new AbortController();

  /** An event that was made, for one address. */
  add(event: Event, endpoint: KeptEndpoint): void {
    const drop = this.#drops.find(
      ({ type, left }) => left > 0 && (type === undefined || type === event.type),
    );
    if (drop) {
      drop.left -= 1;
      return;
    }
    if (this.#held) this.#held.push({ event, endpoint });
    else this.#begin({ event, endpoint });
  }

  /** Changes how events are delivered; what is not told is as usual. */
  setManner(manner: Partial<Manner>): void {
    this.manner = { ...usual, ...manner };
  }

  /** Never delivers the next events of that type, or of any. They can be listed all the same. */
  drop(times: number, type?: string): void {
    this.#drops.push({ type, left: times });
  }

  /** Keeps events back from now on. */
  hold(): void {
    this.#held ??= [];
  }

  /** The events that are kept back, in the order they were made. */
  held(): Event[] {
    return (this.#held ?? []).map(({ event }) => event);
  }

  /** Sends events that were kept back, once each, in the order told (as made unless told); resolves when all have been answered. */
  async deliver({ events, inParallel = false }: { events?: readonly string[]; inParallel?: boolean } = {}) {
    const all = this.#held ?? [];
    const wanted = events ? events.flatMap((id) => all.filter(({ event }) => event.id === id)) : all;
    if (this.#held) this.#held = all.filter((one) => !wanted.includes(one));
    return this.#sendAll(wanted, inParallel);
  }

  /** Sends again what may have been sent before. */
  async resend(event: Event, endpoints: readonly KeptEndpoint[], times: number, inParallel: boolean) {
    const copies = Array.from({ length: times }, () => endpoints.map((endpoint) => ({ event, endpoint })));
    return this.#sendAll(copies.flat(), inParallel);
  }

  /** No longer keeps events back, and delivers those that were. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const delivery of held) this.#begin(delivery);
  }

  /** Resolves once nothing is under way, further attempts included. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends whatever is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.settled();
  }

  async #sendAll(deliveries: readonly Delivery[], inParallel: boolean): Promise<Delivered[]> {
    if (inParallel) return Promise.all(deliveries.map((delivery) => this.#send(delivery, 1)));
    const all: Delivered[] = [];
    for (const delivery of deliveries) all.push(await this.#send(delivery, 1));
    return all;
  }

  #begin(delivery: Delivery): void {
    const { copies, inParallel, delayMs } = this.manner;
    for (let copy = 0; copy < copies; copy += 1) {
      const turn = inParallel ? Promise.resolve() : this.#last;
      const first = turn.then(() => this.#pause(delayMs)).then(() => this.#send(delivery, 1));
      // Further attempts do not keep back the events behind it.
      if (!inParallel) this.#last = first.catch(() => undefined);
      this.#track(first.then(({ status }) => this.#persist(delivery, status)));
    }
  }

  #track(work: Promise<unknown>): void {
    // Only stopping makes it throw.
    const tracked = work.catch(() => undefined).finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
  }

  async #pause(ms: number): Promise<void> {
    this.#stopping.signal.throwIfAborted();
    if (ms > 0) await wait(ms, undefined, { signal: this.#stopping.signal });
  }

  async #persist(delivery: Delivery, first: number | null): Promise<void> {
    let status = first;
    for (const [index, ms] of this.manner.retriesMs.entries()) {
      if (isTaken(status)) return;
      await this.#pause(ms);
      ({ status } = await this.#send(delivery, index + 2));
    }
  }

  async #send({ event, endpoint }: Delivery, attempt: number): Promise<Delivered> {
    this.#stopping.signal.throwIfAborted();
    const payload = JSON.stringify(event, null, 2);
    // Signed at the time it is sent, by the machine's clock, which is the receiver's too.
    const signature = signatureOf(payload, endpoint.signing.secret, Math.floor(Date.now() / 1000));
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(patienceMs)]);
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "stripe-signature": signature,
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    };
    const status = await fetch(endpoint.url, {
      method: "POST",
      headers,
      body: payload,
      signal,
      redirect: "manual",
    })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      })
      .catch(() => null);
    if (isTaken(status) && event.pending_webhooks > 0) event.pending_webhooks -= 1;
    const delivered = { event: event.id, type: event.type, url: endpoint.url, attempt, status };
    this.log.push(delivered);
    return delivered;
  }
}

function isTaken(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
