import type Stripe from "stripe";

/**
 * One of Stripe's objects as it is stored and sent: the SDK's published type, where what may be expanded is an id, and
 * decimals are text. Its compiler holds the simulator to Stripe's fields and to what may be null.
 */
export type Stored<T> = {
  [Name in keyof T]: [Extract<T[Name], Stripe.Decimal>] extends [never]
    ? [Extract<T[Name], string>] extends [never]
      ? T[Name]
      : Exclude<T[Name], object>
    : string | Exclude<T[Name], Stripe.Decimal>;
};

export type Account = Stored<Stripe.Account>;
export type BalanceTransaction = Stored<Stripe.BalanceTransaction>;
export type Charge = Stored<Stripe.Charge>;
export type Coupon = Stored<Stripe.Coupon>;
export type Customer = Stored<Stripe.Customer>;
export type Dispute = Stored<Stripe.Dispute>;
export type Event = Stored<Omit<Stripe.EventBase, "type">> & { type: string };
export type LineItem = Omit<Stored<Stripe.LineItem>, "price"> & { price: Price };
export type PaymentIntent = Stored<Stripe.PaymentIntent>;
export type PaymentMethod = Stored<Stripe.PaymentMethod>;
export type Price = Stored<Stripe.Price>;
export type Product = Stored<Stripe.Product>;
export type PromotionCode = Omit<Stored<Stripe.PromotionCode>, "promotion"> & {
  promotion: { type: "coupon"; coupon: string };
};
export type Refund = Stored<Stripe.Refund>;
export type Session = Stored<Stripe.Checkout.Session>;
export type WebhookEndpoint = Stored<Stripe.WebhookEndpoint>;
