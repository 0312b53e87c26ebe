"use server";
import { adminForm, memberForm, teammateForm } from "@/lib/action";
import { acceptOffer } from "@/lib/claim/accept-offer";
import { admitGuests } from "@/lib/claim/admit-guests";
import { claimAgainMs } from "@/lib/claim/again";
import { bindPass } from "@/lib/claim/bind-pass";
import { claimPerk } from "@/lib/claim/claim-perk";
import { correctAsked } from "@/lib/claim/correct-asked";
import { deliverClaim } from "@/lib/claim/deliver-claim";
import { redeemClaim } from "@/lib/claim/redeem-claim";
import { releaseClaim } from "@/lib/claim/release-claim";
import { revokeClaim } from "@/lib/claim/revoke-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import {
  acceptShape,
  admitShape,
  bindShape,
  claimShape,
  correctShape,
  deliverShape,
  redeemShape,
  releaseShape,
  revokeShape,
  rollBackShape,
} from "@/lib/claim/schema";
import {
  acceptSentence,
  admitSentence,
  bindSentence,
  claimSentence,
  correctSentence,
  deliverSentences,
  redeemSentence,
  releaseSentence,
  revokeSentences,
  rollBackSentence,
} from "@/lib/claim/sentences";
import { clientAddress } from "@/lib/client-address";

export const claimPerkAction = memberForm({
  shape: claimShape,
  run: claimPerk,
  sentence: claimSentence,
  troubles: (refusal) => (refusal.fact === "asked" ? refusal.troubles : null),
  again: (refusal) => claimAgainMs(refusal, new Date()),
  answerOnly: true,
});

export const acceptOfferAction = memberForm({
  shape: acceptShape,
  run: acceptOffer,
  sentence: acceptSentence,
  troubles: (refusal) => (refusal.fact === "asked" ? refusal.troubles : null),
});

export const correctAskedAction = memberForm({
  shape: correctShape,
  run: correctAsked,
  sentence: correctSentence,
  troubles: (refusal) => (refusal.fact === "asked" ? refusal.troubles : null),
});

export const bindPassAction = memberForm({
  shape: bindShape,
  run: bindPass,
  sentence: bindSentence,
});

export const releaseClaimAction = memberForm({
  shape: releaseShape,
  run: releaseClaim,
  sentence: releaseSentence,
});

export const revokeClaimAction = adminForm({
  shape: revokeShape,
  run: revokeClaim,
  sentence: ({ fact }) => revokeSentences[fact],
});

export const redeemClaimAction = teammateForm("STAFF", {
  shape: redeemShape,
  run: async (staff, input) => redeemClaim(staff, input, await clientAddress()),
  sentence: redeemSentence,
});

export const admitGuestsAction = teammateForm("STAFF", {
  shape: admitShape,
  run: admitGuests,
  sentence: admitSentence,
});

export const deliverClaimAction = teammateForm("STAFF", {
  shape: deliverShape,
  run: deliverClaim,
  sentence: ({ fact }) => deliverSentences[fact],
});

export const rollBackRedemptionAction = teammateForm("STAFF", {
  shape: rollBackShape,
  run: rollBackRedemption,
  sentence: rollBackSentence,
});
