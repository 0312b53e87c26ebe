"use server";
import type { Route } from "next";
import { memberForm, teammateForm } from "@/lib/action";
import { admitGuests } from "@/lib/claim/admit-guests";
import { claimPerk } from "@/lib/claim/claim-perk";
import { redeemClaim } from "@/lib/claim/redeem-claim";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { admitShape, claimShape, redeemShape, releaseShape, rollBackShape } from "@/lib/claim/schema";
import {
  admitSentence,
  claimSentence,
  redeemSentence,
  releaseSentence,
  rollBackSentence,
} from "@/lib/claim/sentences";

export const claimPerkAction = memberForm({
  shape: claimShape,
  run: claimPerk,
  sentence: claimSentence,
  landOn: ({ claimId }) => `/wallet/${claimId}` as Route,
});

export const releaseClaimAction = memberForm({
  shape: releaseShape,
  run: releaseClaim,
  sentence: releaseSentence,
});

export const redeemClaimAction = teammateForm("STAFF", {
  shape: redeemShape,
  run: redeemClaim,
  sentence: redeemSentence,
});

export const admitGuestsAction = teammateForm("STAFF", {
  shape: admitShape,
  run: admitGuests,
  sentence: admitSentence,
});

export const rollBackRedemptionAction = teammateForm("STAFF", {
  shape: rollBackShape,
  run: rollBackRedemption,
  sentence: rollBackSentence,
});
