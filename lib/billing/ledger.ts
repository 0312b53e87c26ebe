import type { LedgerAccount } from "@/prisma/generated/enums";

/** Every way in which money of a campaign can move: from where to where. */
export const moves = {
  /** Somebody paid. */
  fund: ["OUTSIDE", "AVAILABLE"],
  /** A perk is handed in, or gets more units. */
  reserve: ["AVAILABLE", "RESERVED"],
  /** Units that nobody will redeem any more. */
  release: ["RESERVED", "AVAILABLE"],
  /** A unit was redeemed. */
  capture: ["RESERVED", "SPENT"],
  /** A redemption was rolled back. */
  return: ["SPENT", "RESERVED"],
  /** What is left is sent back. */
  refund: ["AVAILABLE", "REFUNDING"],
  refund_done: ["REFUNDING", "REFUNDED"],
  refund_failed: ["REFUNDING", "AVAILABLE"],
  /** It was sent, and came back. */
  refund_returned: ["REFUNDED", "AVAILABLE"],
  /** Whoever paid disputes it. */
  dispute: ["AVAILABLE", "DISPUTED"],
  dispute_won: ["DISPUTED", "AVAILABLE"],
  dispute_lost: ["DISPUTED", "TAKEN_BACK"],
} as const satisfies Record<string, readonly [LedgerAccount, LedgerAccount]>;

export type Move = keyof typeof moves;

/** Whether each perk has its own balance on the account. */
export function isOfPerk(account: LedgerAccount): boolean {
  return account === "RESERVED" || account === "SPENT";
}

/** Whether more can leave the account than is on it: only whoever pays is asked for what is not there. */
export function mayOwe(account: LedgerAccount): boolean {
  return account === "OUTSIDE";
}
