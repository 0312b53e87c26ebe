import type { OfflineRefusal } from "@/lib/claim/judge-offline";
import type { Settled } from "@/lib/claim/scan-list";
import { redeemSentence } from "@/lib/claim/sentences";
import { timeInWords } from "@/lib/claim/time-words";
import type { FlagReason } from "@/prisma/generated/enums";

/** What staff read who scan without network, when nobody is let in by the list. */
export function offlineSentence(refusal: OfflineRefusal): string {
  switch (refusal.fact) {
    case "needs_network":
      return "This needs network. Without it only passes count that a phone shows and that change every 15 seconds: neither typed codes nor passes on paper, in Apple Wallet or in Google Wallet.";
    case "lease_over":
      return "The list on this device is older than 12 hours and does not count any more. Find network to load today's.";
    case "not_listed":
      return "Not on this device's list. It may be claimed since the list was loaded, be another place's, or ask for network by its brand's wish. Check it again with network.";
    case "not_valid":
    case "revoked":
    case "used":
    case "other_day":
    case "out_of_time":
    case "older_pass":
      return redeemSentence(refusal);
  }
}

const flagSentences: Record<FlagReason, string> = {
  USED_EARLIER: "Somebody came in by the same claim earlier",
  REVOKED: "Laurel had withdrawn this claim",
  NOT_VALID: "The claim was not to be used at that moment: given back, run out, or moved to another device",
};

/** What became of somebody who was let in without network. */
export function settledSentence(settled: Settled, timeZone: string): string {
  if (settled.outcome === "counted") return "";
  const { at, venueName } = settled;
  const where = venueName ? ` at ${venueName}` : "";
  return `${flagSentences[settled.reason]}${at ? `, on ${timeInWords(at, timeZone)}${where}` : ""}. It does not count and is not billed.`;
}

/** Why somebody's use was flagged, as a sentence. */
export const flagSentence = (reason: FlagReason): string => `${flagSentences[reason]}.`;
