import { claimSentence } from "@/lib/claim/sentences";
import type { LeaveRefusal } from "@/lib/waitlist/leave-waitlist";
import type { JoinRefusal } from "@/lib/waitlist/refusal";

/** Why somebody cannot wait for a unit, and what they can do instead. */
export function joinSentence(refusal: JoinRefusal): string {
  switch (refusal.fact) {
    case "no_waitlist":
      return "This perk keeps no waitlist. A unit that is given back can be claimed here at once.";
    case "units_left":
      return "There are units left that you can claim now: there is nothing to wait for.";
    default:
      return claimSentence(refusal);
  }
}

export function leaveSentence({ fact }: LeaveRefusal): string {
  switch (fact) {
    case "not_in_line":
      return "You do not stand in this line any more. If a unit is held for you, it is in your wallet.";
    case "busy":
      return claimSentence({ fact });
  }
}
