import type { BeginImportRefusal } from "@/lib/code/begin-import";
import type { CancelRefusal } from "@/lib/code/cancel-import";
import { codeLimits, type LineFact, type LineTrouble } from "@/lib/code/read-codes";
import type { SetCodesRefusal } from "@/lib/code/set-codes";
import type { ShowRefusal } from "@/lib/code/show-code";
import type { CodeImportState, PromotionTrouble } from "@/prisma/generated/enums";

const unknownPerk = "This perk does not exist any more. Go back to your campaigns and look for it there.";

export const setCodesSentences: Record<SetCodesRefusal, string> = {
  unknown_perk: unknownPerk,
  not_editable: "The perk is no longer a draft. Only the words about how a code is used can be changed.",
  not_for_kind: "Perks of this kind are used by pass, which staff look at. Codes are for shops and events.",
  no_stripe: "No Stripe is set up on this Laurel, so there can be no promotion codes.",
  has_codes: "This perk has codes already, so it stays with them. Copy the perk to begin another one.",
};

export const beginImportSentences: Record<BeginImportRefusal, string> = {
  unknown_perk: unknownPerk,
  not_imported: "Say first that you bring codes of your own, and save it.",
  not_now: "While a moderator reads the perk, and once it is rejected, no codes can be added.",
  another_runs: "Another file is on its way. Wait until it is in, or cancel it.",
  too_large: "The file is too large: 10 MB at most.",
  too_many_codes: `The file has more than ${codeLimits.codes.toLocaleString("en")} codes. Split it, and bring one after the other.`,
  not_text: "This is no text file in UTF-8. Save the codes as CSV (UTF-8) or plain text.",
  empty: "There is no code in the file.",
  too_many_files: "That were many files in a short time. Wait an hour, then bring the next.",
};

export const cancelSentences: Record<CancelRefusal, string> = {
  unknown_import: "This file is not known any more.",
  over: "It is over already: look at what became of it.",
};

export function showSentence({ fact }: ShowRefusal): string {
  switch (fact) {
    case "unknown_claim":
      return "This claim does not exist. Look for it in your wallet.";
    case "no_code":
      return "This perk comes without a code: show your pass instead.";
    case "over":
      return "This claim is over: it was given back, ran out or was withdrawn. Its code is not yours any more.";
    case "not_connected":
      return "The shop's account is not connected to Laurel at this moment, so no code can be made. Nothing is lost: your claim stays yours. Try again later.";
    case "stripe_down":
      return "Stripe, where the shop's codes are made, does not answer. Nothing was changed and your claim stays yours. Try again in a moment.";
    case "busy":
      return "Very many people are here at this moment and your turn did not come in time. Nothing was changed. Try again.";
  }
}

/** Why no promotion codes were made when it was tried last, and what comes of it. */
export const promotionTroubles: Record<PromotionTrouble, string> = {
  TOO_FAST: "Stripe asked for patience. The next codes are made within a minute or two.",
  STRIPE_DOWN: "Stripe did not answer. It is asked again each minute.",
  REFUSED:
    "Stripe refused to make more codes on your account. Look there whether the perk's coupon was changed or deleted; it is tried again each minute.",
};

const lineFacts: Record<LineFact, string> = {
  too_short: `shorter than ${codeLimits.shortest} characters`,
  too_long: `longer than ${codeLimits.longest} characters`,
  wrong_character: "has a space or a character that is no plain letter, digit or sign",
  open_quote: "has a quotation mark that is not closed",
  repeated: "the same code as on an earlier line",
  there_already: "a code that you brought to Laurel before",
};

/** What is wrong with a line: `Line 12: the same code as on line 3.` */
export function lineSentence({ line, fact, first }: LineTrouble): string {
  const what = fact === "repeated" && first !== null ? `the same code as on line ${first}` : lineFacts[fact];
  return `Line ${line}: ${what}.`;
}

/** What an import is doing, or what became of it. */
export const importStates: Record<CodeImportState, string> = {
  WAITING: "Waiting for its turn",
  CHECKING: "Looking for codes that are there already",
  SEALING: "Encrypting",
  STORING: "Storing",
  DONE: "All in the pool",
  REFUSED: "Nothing stored: some lines are wrong",
  CANCELLED: "Cancelled: nothing stored",
  FAILED: "Something went wrong on our side: nothing stored. Bring the file again",
};
