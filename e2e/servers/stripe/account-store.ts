import type { TestCard } from "./cards.ts";
import type { Clock } from "./clock.ts";
import { Shelf } from "./shelf.ts";
import type {
  BalanceTransaction,
  Charge,
  Coupon,
  Customer,
  Dispute,
  Event,
  LineItem,
  PaymentIntent,
  PaymentMethod,
  Price,
  Product,
  PromotionCode,
  Refund,
  Session,
  WebhookEndpoint,
} from "./stored.ts";

/** What a session was asked to do besides what it shows. */
export interface SessionPlan {
  readonly lines: LineItem[];
  readonly intent: Partial<PaymentIntent>;
}

/** A webhook endpoint, with what Stripe shows only when it is made. */
export interface KeptEndpoint extends WebhookEndpoint {
  readonly signing: { readonly secret: string; readonly isConnect: boolean };
}

/** Notes down an event on the account, and has it delivered. */
export type Record = (type: string, object: object, previous?: object) => void;

interface Surroundings {
  readonly clock: Clock;
  /** Where Stripe's pages are. */
  readonly url: string;
  readonly record: Record;
}

/** All that one account has. Accounts see nothing of each other. */
export class AccountStore {
  readonly clock: Clock;
  readonly url: string;
  readonly record: Record;

  readonly balanceTransactions = new Shelf<BalanceTransaction>("balance transaction");
  readonly charges = new Shelf<Charge>("charge");
  readonly coupons = new Shelf<Coupon>("coupon");
  readonly customers = new Shelf<Customer>("customer");
  readonly disputes = new Shelf<Dispute>("dispute");
  readonly endpoints = new Shelf<KeptEndpoint>("webhook endpoint");
  readonly events = new Shelf<Event>("event");
  readonly intents = new Shelf<PaymentIntent>("payment_intent");
  readonly methods = new Shelf<PaymentMethod>("PaymentMethod");
  readonly prices = new Shelf<Price>("price");
  readonly products = new Shelf<Product>("product");
  readonly promotionCodes = new Shelf<PromotionCode>("promotion code");
  readonly refunds = new Shelf<Refund>("refund");
  readonly sessions = new Shelf<Session>("checkout.session");

  /** How the card of a payment method behaves, by the method's id. */
  readonly cards = new Map<string, TestCard>();
  /** By the session's id. */
  readonly plans = new Map<string, SessionPlan>();

  constructor(
    readonly id: string,
    { clock, url, record }: Surroundings,
  ) {
    this.clock = clock;
    this.url = url;
    this.record = record;
  }

  /** An object of any kind that `expand` may ask for. */
  find(id: string): object | undefined {
    const shelves = [
      ...[this.balanceTransactions, this.charges, this.coupons, this.customers, this.disputes],
      ...[this.intents, this.methods, this.prices, this.products, this.promotionCodes, this.refunds],
    ];
    for (const shelf of shelves) {
      const found = shelf.find(id);
      if (found) return found;
    }
    return undefined;
  }
}
