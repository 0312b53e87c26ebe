import type { KeptLink } from "./account-links.ts";
import { AccountStore, type KeptEndpoint } from "./account-store.ts";
import { completeOnboarding, newAccount, newClientId } from "./accounts.ts";
import { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import { newId, randomText } from "./ids.ts";
import { StripeRefusal } from "./refusal.ts";
import { Shelf } from "./shelf.ts";
import type { Account, Event } from "./stored.ts";
import { apiVersion } from "./version.ts";

/** The request that is being answered; the events that it makes say so. */
export interface CurrentRequest {
  readonly id: string;
  readonly idempotency_key: string | null;
}

/** All that there is at this Stripe: the platform's account and those connected to it. */
export class World {
  readonly clock = new Clock();
  readonly secretKey = `sk_test_51${randomText(40)}`;
  /** Of the application that the accounts are connected to. */
  readonly clientId = newClientId();
  readonly accounts = new Shelf<Account>("account");
  /** Accounts that no longer let the platform in. */
  readonly revoked = new Set<string>();
  /** By their path. */
  readonly links = new Map<string, KeptLink>();
  readonly platform: AccountStore;
  readonly #stores = new Map<string, AccountStore>();
  #request: CurrentRequest | null = null;

  constructor(
    readonly url: string,
    readonly deliveries: Deliveries,
  ) {
    const { id } = this.addAccount(newAccount(this));
    this.platform = this.storeOf(id);
    completeOnboarding(this, id);
  }

  addAccount(account: Account): Account {
    const record = (type: string, object: object, previous?: object) =>
      this.#record(account.id, type, object, previous);
    this.#stores.set(account.id, new AccountStore(account.id, { clock: this.clock, url: this.url, record }));
    return this.accounts.put(account);
  }

  storeOf(accountId: string): AccountStore {
    const store = this.#stores.get(accountId);
    if (!store) throw new Error(`there is no account ${accountId}`);
    return store;
  }

  /** The account on which something is, if any has it. */
  storeWith(has: (store: AccountStore) => boolean): AccountStore | undefined {
    return [...this.#stores.values()].find(has);
  }

  /** Does what a request asks; events made meanwhile name the request. */
  during<T>(request: CurrentRequest, act: () => T): T {
    this.#request = request;
    try {
      return act();
    } finally {
      this.#request = null;
    }
  }

  /** The platform has no access to that account. */
  noAccess(accountId: string): StripeRefusal {
    const key = `${this.secretKey.slice(0, 8)}***${this.secretKey.slice(-4)}`;
    return new StripeRefusal(403, {
      type: "invalid_request_error",
      code: "account_invalid",
      message: `The provided key '${key}' does not have access to account '${accountId}' (or that account does not exist). Application access may have been revoked.`,
    });
  }

  /** The addresses that want an event of that type from an account. */
  endpointsFor(accountId: string, type: string): KeptEndpoint[] {
    const isWanted = ({ enabled_events: wanted, status }: KeptEndpoint) =>
      status === "enabled" && (wanted.includes("*") || wanted.includes(type));
    const own = this.storeOf(accountId).endpoints.all();
    const isConnected = accountId !== this.platform.id && !this.revoked.has(accountId);
    return [
      ...own.filter(({ signing }) => !signing.isConnect),
      ...(isConnected ? this.platform.endpoints.all().filter(({ signing }) => signing.isConnect) : []),
    ].filter(isWanted);
  }

  #record(accountId: string, type: string, object: object, previous?: object): void {
    const endpoints = this.endpointsFor(accountId, type);
    const isConnected = accountId !== this.platform.id;
    const event: Event = {
      ...{ id: newId("evt_1"), object: "event", api_version: apiVersion, created: this.clock.now() },
      ...(isConnected ? { account: accountId } : {}),
      // As it was at that moment.
      data: structuredClone(previous ? { object, previous_attributes: previous } : { object }),
      ...{ livemode: false, pending_webhooks: endpoints.length },
      ...{ request: this.#request ?? { id: null, idempotency_key: null }, type },
    };
    this.storeOf(accountId).events.put(event);
    for (const endpoint of endpoints) this.deliveries.add(event, endpoint);
  }
}
