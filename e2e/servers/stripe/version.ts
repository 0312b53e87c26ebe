import Stripe from "stripe";

/** The version of Stripe's API in which the simulator answers: the one that the pinned SDK speaks. */
export const apiVersion: string = Stripe.API_VERSION;
