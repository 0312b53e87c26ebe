import type { AccountStore } from "./account-store.ts";
import { completeOnboarding, deauthorize, newAccount } from "./accounts.ts";
import { cardByName, cardByNumber } from "./cards.ts";
import type { Delivered, Manner } from "./deliveries.ts";
import { closeDispute, openDispute } from "./disputes.ts";
import { createIntent, pay } from "./pay.ts";
import { methodOf } from "./payment-methods.ts";
import { failRefund, settleRefund } from "./refunds.ts";
import { noSuch } from "./refusal.ts";
import type { RequestFault, RequestFaults } from "./request-faults.ts";
import { completeSession } from "./session-pay.ts";
import { orderShape, placeOrder } from "./shop.ts";
import type { Account, Dispute, Event, Refund, Session } from "./stored.ts";
import { createEndpoint } from "./webhook-endpoints.ts";
import type { World } from "./world.ts";

/** A payment of before. In the currency's smallest unit. */
export interface Remembered {
  readonly payment: string;
  readonly amount: number;
  readonly currency: string;
  readonly refunded?: number;
}

/** A request to the API that has been seen. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly account: string | null;
  readonly key: string | null;
}

/** What tests do at Stripe that no customer of Stripe could ask of its API. Ids are found on whatever account has them. */
export class StripeControl {
  /** The requests to the API so far. */
  readonly asked: Asked[] = [];
  readonly #world: World;
  readonly #faults: RequestFaults;

  constructor(
    world: World,
    faults: RequestFaults,
    readonly webhookSecret: string,
  ) {
    this.#world = world;
    this.#faults = faults;
  }

  /** Has all events delivered to an address, of the platform and of the accounts connected to it, signed with `webhookSecret`. */
  listen(url: string, events: readonly string[] = ["*"]): void {
    const { platform, clientId } = this.#world;
    for (const connect of [false, true]) {
      const endpoint = { url, enabled_events: [...events], connect };
      createEndpoint(platform, endpoint, { secret: this.webhookSecret, clientId });
    }
  }

  /** The events of an account (the platform's own unless told), the oldest first. */
  events(accountId = this.#world.platform.id): Event[] {
    return this.#world.storeOf(accountId).events.all().reverse();
  }

  /** The attempts to deliver so far. */
  get deliveries(): readonly Delivered[] {
    return this.#world.deliveries.log;
  }

  /** From now on in this manner; what is not told is as usual. */
  deliverAs(manner: Partial<Manner>): void {
    this.#world.deliveries.setManner(manner);
  }

  drop(times: number, type?: string): void {
    this.#world.deliveries.drop(times, type);
  }

  hold(): void {
    this.#world.deliveries.hold();
  }

  held(): Event[] {
    return this.#world.deliveries.held();
  }

  /** Sends what is held, in the order told (as made unless told). Holding goes on. */
  async deliver(how: { events?: readonly string[]; inParallel?: boolean } = {}): Promise<Delivered[]> {
    return this.#world.deliveries.deliver(how);
  }

  release(): void {
    this.#world.deliveries.release();
  }

  /** Sends an event (again), dropped or not, to each address that wants it. */
  async send(eventId: string, { times = 1, inParallel = false } = {}): Promise<Delivered[]> {
    const store = this.#with("event", eventId, ({ events }) => events.find(eventId));
    const event = store.events.get(eventId);
    const endpoints = this.#world.endpointsFor(store.id, event.type);
    return this.#world.deliveries.resend(event, endpoints, times, inParallel);
  }

  /** Resolves once nothing is being delivered, further attempts included. */
  async settled(): Promise<void> {
    await this.#world.deliveries.settled();
  }

  /** From now on these faults of requests and no others. */
  setFaults(...faults: readonly RequestFault[]): void {
    this.#faults.set(faults);
  }

  /** How many requests wait for `goOn`. */
  waiting(): number {
    return this.#faults.waiting;
  }

  goOn(): void {
    this.#faults.goOn();
  }

  limitRate(perSecond: number | null): void {
    this.#faults.limit(perSecond);
  }

  /** Puts Stripe's clock forward: sessions, codes and links expire, refunds come through. */
  forward(seconds: number): void {
    this.#world.clock.forward(seconds);
  }

  /** Pays a session as a buyer would on its page. Throws when the card, by number or name, is declined. */
  pay(sessionId: string, card = "4242424242424242"): Session {
    const store = this.#with("checkout.session", sessionId, ({ sessions }) => sessions.find(sessionId));
    const found = cardByNumber(card) ?? cardByName(card);
    if (!found) throw new Error(`there is no card ${card} for tests`);
    const session = store.sessions.get(sessionId);
    completeSession(store, session, methodOf(store, found));
    return session;
  }

  /** A payment that was made before this Stripe was started, with its id and what of it was sent back. */
  remember({ payment, amount, currency, refunded = 0 }: Remembered): void {
    const store = this.#world.platform;
    const card = cardByName("pm_card_visa");
    if (!card) throw new Error("the usual card is gone");
    const method = methodOf(store, card);
    const intent = pay(store, createIntent(store, { id: payment, amount, currency }), method);
    const charge = store.charges.get(String(intent.latest_charge));
    charge.amount_refunded = refunded;
    charge.refunded = refunded === amount;
  }

  /** An account that was connected before this Stripe was started, with its id. Nothing is left of what it had. */
  rememberAccount(id: string, isReady: boolean): void {
    this.#world.addAccount({ ...newAccount(this.#world), id });
    if (isReady) completeOnboarding(this.#world, id);
  }

  failRefund(refundId: string, reason?: string): Refund {
    return failRefund(this.#withRefund(refundId), refundId, reason);
  }

  settleRefund(refundId: string): Refund {
    return settleRefund(this.#withRefund(refundId), refundId);
  }

  openDispute(chargeId: string, reason?: string): Dispute {
    const store = this.#with("charge", chargeId, ({ charges }) => charges.find(chargeId));
    return openDispute(store, chargeId, reason);
  }

  closeDispute(disputeId: string, outcome: "lost" | "won"): Dispute {
    const store = this.#with("dispute", disputeId, ({ disputes }) => disputes.find(disputeId));
    return closeDispute(store, disputeId, outcome);
  }

  /** The account's owner has told Stripe everything. */
  onboard(accountId: string): Account {
    return completeOnboarding(this.#world, accountId);
  }

  /** The account's owner no longer lets the platform in. */
  deauthorize(accountId: string): void {
    deauthorize(this.#world, accountId);
  }

  /** Somebody buys in the shop of a connected account. `amount` in the currency's smallest unit. */
  order(
    accountId: string,
    order: { amount: number; currency?: string; code?: string; card?: string; email?: string },
  ): Session {
    return placeOrder(this.#world.storeOf(accountId), orderShape.parse(order));
  }

  #withRefund(id: string): AccountStore {
    return this.#with("refund", id, ({ refunds }) => refunds.find(id));
  }

  #with(kind: string, id: string, find: (store: AccountStore) => object | undefined): AccountStore {
    const store = this.#world.storeWith((one) => find(one) !== undefined);
    if (!store) throw noSuch(kind, id);
    return store;
  }
}
