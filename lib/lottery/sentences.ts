import { claimSentence } from "@/lib/claim/sentences";
import type { EnterRefusal } from "@/lib/lottery/enter-lottery";
import type { WithdrawEntryRefusal } from "@/lib/lottery/withdraw-entry";

const over = "Entries are over: the draw is due or done. What came of it stands on the page of the draw.";

export function enterSentence(refusal: EnterRefusal): string {
  switch (refusal.fact) {
    case "no_lottery":
      return "This perk is not given out by lottery.";
    case "entries_over":
      return over;
    case "identity_used":
      return "Another account with your mailbox or one of your linked accounts has entered, and each person has one chance. If that account is yours, you are in.";
    default:
      return claimSentence(refusal);
  }
}

export function withdrawEntrySentence({ fact }: WithdrawEntryRefusal): string {
  switch (fact) {
    case "no_entry":
      return "You have no entry in this draw.";
    case "entries_over":
      return over;
    case "busy":
      return claimSentence({ fact });
  }
}
