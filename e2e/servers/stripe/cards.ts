/** How a declined charge is told. */
interface Decline {
  readonly code: string;
  readonly declineCode: string;
  readonly says: string;
}

/** One of Stripe's cards for tests, and what it does. */
export interface TestCard {
  readonly number: string;
  readonly brand: "mastercard" | "visa";
  /** What follows `pm_card_` and `tok_` in the names of this card. */
  readonly names: readonly string[];
  readonly decline?: Decline;
  /** What comes of a payment that went through. */
  readonly later?: "disputed" | "refund_fails" | "refund_pending";
}

const declined = (code: string, declineCode: string, says: string): Decline => ({ code, declineCode, says });

export const testCards: readonly TestCard[] = [
  { number: "4242424242424242", brand: "visa", names: ["visa"] },
  { number: "5555555555554444", brand: "mastercard", names: ["mastercard"] },
  {
    ...{ number: "4000000000000002", brand: "visa" },
    names: ["visa_chargeDeclined", "chargeDeclined"],
    decline: declined("card_declined", "generic_decline", "Your card was declined."),
  },
  {
    ...{ number: "4000000000009995", brand: "visa" },
    names: ["visa_chargeDeclinedInsufficientFunds", "chargeDeclinedInsufficientFunds"],
    decline: declined("card_declined", "insufficient_funds", "Your card has insufficient funds."),
  },
  {
    ...{ number: "4000000000009987", brand: "visa" },
    names: ["visa_chargeDeclinedLostCard"],
    decline: declined("card_declined", "lost_card", "Your card was declined."),
  },
  {
    ...{ number: "4000000000000069", brand: "visa" },
    names: ["visa_chargeDeclinedExpiredCard", "chargeDeclinedExpiredCard"],
    decline: declined("expired_card", "expired_card", "Your card has expired."),
  },
  {
    ...{ number: "4000000000000127", brand: "visa" },
    names: ["visa_chargeDeclinedIncorrectCvc", "chargeDeclinedIncorrectCvc"],
    decline: declined("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
  },
  {
    ...{ number: "4000000000000119", brand: "visa" },
    names: ["visa_chargeDeclinedProcessingError", "chargeDeclinedProcessingError"],
    decline: declined(
      "processing_error",
      "processing_error",
      "An error occurred while processing your card. Try again in a little bit.",
    ),
  },
  { number: "4000000000000259", brand: "visa", names: ["createDispute"], later: "disputed" },
  { number: "4000000000007726", brand: "visa", names: ["pendingRefund"], later: "refund_pending" },
  { number: "4000000000005126", brand: "visa", names: ["refundFail"], later: "refund_fails" },
];

/** The card with that number, however it is spaced. */
export function cardByNumber(number: string): TestCard | undefined {
  const digits = number.replaceAll(/[\s-]/g, "");
  return testCards.find((card) => card.number === digits);
}

/** The card that Stripe's docs call `pm_card_visa` or `tok_visa`. */
export function cardByName(name: string): TestCard | undefined {
  const short = name.replace(/^(pm_card|tok)_/, "");
  return short === name ? undefined : testCards.find(({ names }) => names.includes(short));
}
