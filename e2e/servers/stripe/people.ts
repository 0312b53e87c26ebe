import type Stripe from "stripe";
import type { z } from "zod";
import type { address, shipping } from "./shapes.ts";

const nowhere: Stripe.Address = {
  ...{ city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
};

/** An address as Stripe shows it: what was not told is null. */
export function addressOf(told: z.output<typeof address> = {}): Stripe.Address {
  return { ...nowhere, ...told } as Stripe.Address;
}

export function shippingOf(told: z.output<typeof shipping>) {
  return {
    address: addressOf(told.address),
    carrier: null,
    name: told.name,
    phone: told.phone ?? null,
    tracking_number: null,
  };
}
