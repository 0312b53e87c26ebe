import { encodePictureSentences } from "@/lib/brand/sentences";
import type { CodeLack } from "@/lib/code/readiness";
import { moneyText } from "@/lib/money";
import type { StockRefusal } from "@/lib/perk/change-stock";
import type { DeleteRefusal } from "@/lib/perk/delete-draft";
import { type Lack, leastTermsLength } from "@/lib/perk/readiness";
import type { SaveRefusal } from "@/lib/perk/save-perk";
import type { PerkPictureRefusal } from "@/lib/perk/set-perk-picture";
import type { SubmitRefusal } from "@/lib/perk/submit-perk";
import type { WithdrawRefusal } from "@/lib/perk/withdraw-submission";
import { citySentence } from "@/lib/place/sentences";

/** Said alike of a perk that never was and of somebody else's. */
export const unknownPerk =
  "This perk does not exist any more. Go back to your campaigns and look for it there.";

const closesFirst = "The perk closes before it opens. Choose a closing time after the opening time.";

export function saveSentence(refusal: SaveRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return unknownPerk;
    case "unknown_campaign":
      return "This campaign does not exist any more. Choose another one.";
    case "unknown_venue":
      return "This venue does not exist any more. Choose another one.";
    case "not_editable":
      return "The perk is no longer a draft, so it stays as it is. To change one that waits for review, take it back first.";
    case "opens_skipped":
      return `Clocks in ${refusal.timeZone} skip the opening time: that day they go forward. Choose another hour.`;
    case "closes_skipped":
      return `Clocks in ${refusal.timeZone} skip the closing time: that day they go forward. Choose another hour.`;
    case "closes_before_it_opens":
      return closesFirst;
    case "place_without_city":
      return "Write the city from which the distance is measured, or choose a venue: then it is the venue's city.";
    case "mode_time_skipped":
      return `Clocks in ${refusal.timeZone} skip one of the times: that day they go forward. Choose another hour.`;
    case "draw_outside":
      return "The draw is after the perk opens and no later than it closes. Choose a time between.";
    case "waves_need_gate":
      return "Waves step down from a first gate: write the gate, and at least one wave.";
    case "waves_not_lower":
      return "Each wave asks for a lower score than the one before it. Lower the later one.";
    case "waves_not_later":
      return "Each wave begins later than the one before it, the first after the perk opens.";
    case "waves_outside":
      return "A wave begins when the perk has closed already. Choose an earlier time, or let it close later.";
    case "unknown_city":
    case "many_cities":
      return citySentence(refusal);
  }
}

/** What to do about each thing that a draft still lacks. */
export const lackSentences: Record<Lack | CodeLack, string> = {
  benefit_missing: "Say what one gets.",
  terms_missing: `Write the terms, in at least ${leastTermsLength} characters.`,
  value_missing: "Say what the perk is worth: more than 0.",
  closes_before_it_opens: closesFirst,
  draw_in_the_past: "The time of the draw is over already. Choose a later one.",
  closes_in_the_past: "The closing time is over already. Choose a later one.",
  codes_not_for_kind: "Perks of this kind are used by pass. Choose another kind, or no codes.",
  codes_missing: "Upload the codes.",
  codes_on_their_way: "A file of codes is still on its way. Wait for it, or cancel it.",
  account_missing:
    "Connect your own Stripe account first: an owner does that under Money. Promotion codes are made on it.",
  code_help_missing: "Say where and how a code is used.",
};

export function submitSentence(refusal: SubmitRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return unknownPerk;
    case "not_submittable":
      return "This perk was handed in already. Nothing was sent twice.";
    case "not_ready":
      return `Not ready for review yet. ${refusal.lacks.map((lack) => lackSentences[lack]).join(" ")}`;
    case "campaign_ended":
      return "This campaign has ended. Copy it to begin another one with the same perks.";
    case "too_little_money": {
      const { cents, neededCents, currency } = refusal;
      const needed = `All units redeemed would cost ${moneyText(neededCents, currency)}`;
      return cents === null
        ? `${needed}, and the campaign has less that is promised to nothing. Ask an owner to add money.`
        : `${needed}, and the campaign has ${moneyText(cents, currency)} that is promised to nothing. Add money under Money.`;
    }
  }
}

const units = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "unit is" : "units are"}`;

/** Why a stock cannot be changed, and how far it can. */
export function stockSentence(refusal: StockRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return unknownPerk;
    case "stock_is_codes":
      return "Each unit of this perk comes with a code, so there are no more units than codes. Codes of your own can be added on its page of codes.";
    case "not_approved":
      return "Only an approved perk has units. Change the stock in its draft.";
    case "below_claimed":
      return `${units(refusal.held)} claimed or used, and nobody's is taken away. With the open pool's share the stock can go down to ${refusal.least.toLocaleString("en")}.`;
    case "too_little_money":
      return "The campaign's money does not reach for more units. An owner can add some under Money.";
    case "busy":
      return "Very many people claim at this moment. Nothing was changed. Try again.";
  }
}

export const withdrawSentences: Record<WithdrawRefusal, string> = {
  unknown_perk: unknownPerk,
  not_in_review: "This perk is not in review any more: it was decided or taken back already.",
};

export const duplicateSentences: Record<"unknown_perk", string> = { unknown_perk: unknownPerk };

export const deleteSentences: Record<DeleteRefusal, string> = {
  unknown_perk: unknownPerk,
  not_a_draft: "Only a draft can be deleted. This perk is no draft any more.",
};

export const perkPictureSentences: Record<PerkPictureRefusal, string> = {
  ...encodePictureSentences,
  unknown_perk: unknownPerk,
  not_editable: "The perk is no longer a draft, so its picture stays as it is.",
};
