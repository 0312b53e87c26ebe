import type { Limit } from "@/lib/limits";

/** Signing a pass is dear, and a claim needs it once for each wallet. */
export const perMember: Limit = { name: "wallet-pass", points: 30, seconds: 60 * 60 };

export const notUsable =
  "There is no pass of this claim to put into a wallet. Open the claim in Laurel to see what became of it.\n";
export const tooMany = "You made many passes within an hour. Make the next one later.\n";
