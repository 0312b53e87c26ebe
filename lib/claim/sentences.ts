import type { AcceptRefusal } from "@/lib/claim/accept-offer";
import type { AdmitRefusal } from "@/lib/claim/admit-guests";
import type { BindRefusal } from "@/lib/claim/bind-pass";
import { spanInWords } from "@/lib/claim/clock-words";
import type { CorrectRefusal } from "@/lib/claim/correct-asked";
import type { DeliverRefusal } from "@/lib/claim/deliver-claim";
import { gateSentence } from "@/lib/claim/gate-sentences";
import { guestHours, guestsInWords } from "@/lib/claim/guests";
import type { PassRefusal } from "@/lib/claim/pass-refusal";
import type { RedeemRefusal } from "@/lib/claim/redeem-claim";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import type { ReleaseRefusal } from "@/lib/claim/release-claim";
import type { RevokeRefusal } from "@/lib/claim/revoke-claim";
import type { RollBackRefusal } from "@/lib/claim/roll-back-redemption";
import { timeInWords } from "@/lib/claim/time-words";

const busy =
  "Very many people are here at this moment and your turn did not come in time. Nothing was changed. Try again.";

/** Why somebody cannot claim a perk, and what would change it. */
export function claimSentence(refusal: ClaimRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return "This perk is not on offer any more. Look at what else there is.";
    case "already_claimed":
      return refusal.offered
        ? "A unit of this is held for you. Accept it in your wallet in time, else it goes to the next in line."
        : "You have claimed this already. It is in your wallet.";
    case "ended":
      return `This ended on ${timeInWords(refusal.at, refusal.timeZone)}. What is claimed already stays valid.`;
    case "not_open_yet":
      return `This opens on ${timeInWords(refusal.at, refusal.timeZone)}. Come back then: nobody can claim it earlier.`;
    case "drawn_first":
      return `This goes by lottery: entries end on ${timeInWords(refusal.at, refusal.timeZone)}, then it is drawn. When you enter changes nothing about your chance.`;
    case "paused":
      return "This perk is paused for now. Nothing is lost: what is claimed stays valid, and it can be claimed again once it goes on.";
    case "identity_used":
      return "Somebody with your mailbox or one of your linked accounts has claimed this, and it is one for each person. The claim is in the wallet of that account.";
    case "sold_out":
      if (refusal.waitlist)
        return "Every unit is claimed. One that comes back goes to the first in line who may have it: you can join the line.";
      return "Every unit is claimed. One that is given back or runs out unused can be claimed here at once, so it is worth a second look.";
    case "asked":
      return Object.values(refusal.troubles).join(" ");
    case "busy":
      return busy;
    default:
      return gateSentence(refusal);
  }
}

export function acceptSentence(refusal: AcceptRefusal): string {
  switch (refusal.fact) {
    case "unknown_claim":
      return "This offer does not exist. Look for it in your wallet.";
    case "offer_over":
      return "This offer is over: its time ran out or it was declined, and the unit went on to the next in line. You can join the line again.";
    case "asked":
      return Object.values(refusal.troubles).join(" ");
    case "busy":
      return busy;
  }
}

export function correctSentence(refusal: CorrectRefusal): string {
  switch (refusal.fact) {
    case "asked":
      return Object.values(refusal.troubles).join(" ");
    case "unknown_claim":
      return "This claim does not exist. Look for it in your wallet.";
    case "not_usable":
      return "This claim was used or is over, so nothing about it can be changed any more.";
    case "busy":
      return busy;
  }
}

export function bindSentence({ fact }: BindRefusal): string {
  switch (fact) {
    case "unknown_claim":
      return "This claim does not exist. Look for it in your wallet.";
    case "over":
      return "This claim was used or is over, so it has no pass any more.";
    case "busy":
      return busy;
  }
}

export function releaseSentence({ fact }: ReleaseRefusal): string {
  switch (fact) {
    case "unknown_claim":
      return "This claim does not exist. Look for it in your wallet.";
    case "used":
      return "This was used already, so it cannot be given back.";
    case "over":
      return "This claim is over already: it was given back, ran out or was withdrawn. There is nothing to give back.";
    case "busy":
      return busy;
  }
}

/** What staff read when the device's pass is genuine and yet does not count now. */
export function passSentence(refusal: PassRefusal): string {
  if (refusal.fact === "older_pass")
    return "The holder's device has shown a newer pass already. Ask for the pass that it shows now.";
  const { aheadSeconds } = refusal;
  return aheadSeconds < 0
    ? `This pass is ${spanInWords(-aheadSeconds)} old, and each holds for a few seconds only. It is a picture of a pass, or the clock of the holder's device is slow. Ask for the pass itself, or type its code.`
    : `The clock of the holder's device is ${spanInWords(aheadSeconds)} fast, so its pass is not for now. Type the code beside it instead.`;
}

const waitFor = (seconds: number) => {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
};

/** What staff read when a pass or code does not entitle its holder. */
export function redeemSentence(refusal: RedeemRefusal): string {
  switch (refusal.fact) {
    case "not_valid":
      return "Not valid here. It may be unknown, run out, given back or another brand's.";
    case "used":
      return `Used already on ${timeInWords(refusal.at, refusal.timeZone)}${refusal.venueName ? ` at ${refusal.venueName}` : ""}.`;
    case "revoked":
      return "Withdrawn by Laurel. This claim entitles to nothing any more.";
    case "other_venue":
      return `Valid, but not here: it is for ${refusal.venueName}.`;
    case "other_day":
      return `Valid, but not today: it is for ${refusal.day}. Its holder can choose another day in the wallet.`;
    case "out_of_time":
    case "older_pass":
      return passSentence(refusal);
    case "unknown_venue":
      return "This venue does not exist any more. Choose another one and try again.";
    case "not_your_venue":
      return "You redeem at other venues of the brand. An owner can add this one to yours.";
    case "too_many_misses":
      return `Too many codes in a row were not valid, so typed codes are refused for ${waitFor(refusal.waitSeconds)}. Scanning passes still works.`;
    case "busy":
      return busy;
  }
}

/** What staff read when guests cannot come in. */
export function admitSentence(refusal: AdmitRefusal): string {
  switch (refusal.fact) {
    case "unknown_redemption":
      return "This redemption does not exist. Check the pass again.";
    case "revoked":
      return redeemSentence({ fact: "revoked" });
    case "holder_not_in":
      return "The holder's visit was rolled back. Guests come in after their holder: check the pass again.";
    case "too_late":
      return `Guests can come in for ${guestHours} hours after their holder, and these are over.`;
    case "too_many_guests":
      return refusal.left === 0
        ? "All guests of this pass are in already."
        : `Only ${guestsInWords(refusal.left)} of this pass may still come.`;
    case "busy":
      return busy;
  }
}

export function rollBackSentence({ fact }: RollBackRefusal): string {
  switch (fact) {
    case "unknown_redemption":
      return "This redemption does not exist. Look for it in today's history.";
    case "rolled_back_already":
      return "This redemption was rolled back already. It can be used again.";
    case "revoked":
      return "Laurel withdrew this claim, so its uses stay as they are.";
    case "shown":
      return "This was a code that its holder had shown. They know it, so it cannot be taken back.";
    case "ordered":
      return "This was an order in your shop, and its promotion code is spent. Refund the order there if it was a mistake.";
    case "too_late":
      return "A redemption can be rolled back for 24 hours, and this one is older.";
    case "busy":
      return busy;
  }
}

/** Why a moderator cannot withdraw a claim. */
export const revokeSentences: Record<RevokeRefusal["fact"], string> = {
  unknown_claim: "This claim does not exist.",
  revoked_already: "This claim was withdrawn already. Nothing was changed.",
  over: "This claim was given back or ran out: there is nothing to withdraw.",
  own_claim: "Nobody decides about a claim of their own. Ask another moderator.",
  busy,
};

/** Why something cannot be marked as sent. */
export const deliverSentences: Record<DeliverRefusal["fact"], string> = {
  unknown_claim: "This claim does not exist. Look at the list again.",
  used: "It was sent or handed over already. Do not send it again.",
  over: "This claim was given back, ran out or was withdrawn. Do not send it.",
  not_to_be_sent: "Its holder comes for it now. Do not send it.",
  busy,
};
