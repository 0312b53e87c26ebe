"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { changeStock } from "@/lib/perk/change-stock";
import { createPerk } from "@/lib/perk/create-perk";
import { deleteDraft } from "@/lib/perk/delete-draft";
import { duplicatePerk } from "@/lib/perk/duplicate-perk";
import { proposedPerk } from "@/lib/perk/proposal";
import { savePerk } from "@/lib/perk/save-perk";
import {
  offerShape,
  onePerkShape,
  perkPictureShape,
  stockShape,
  supplyShape,
  whomShape,
} from "@/lib/perk/schema";
import {
  deleteSentences,
  duplicateSentences,
  perkPictureSentences,
  saveSentence,
  stockSentence,
  withdrawSentences,
} from "@/lib/perk/sentences";
import { removePerkPicture, setPerkPicture } from "@/lib/perk/set-perk-picture";
import { withdrawSubmission } from "@/lib/perk/withdraw-submission";

const perkPage = (brand: string, perk: string, step = "") => `/brand/${brand}/perks/${perk}${step}` as Route;
const campaignPage = (brand: string, campaign: string, rest = "") =>
  `/brand/${brand}/campaigns/${campaign}${rest}` as Route;

export const saveOfferAction = teammateForm("EDITOR", {
  shape: offerShape,
  run: (teammate, { perk, ...typed }) =>
    perk
      ? savePerk(teammate, "offer", { ...typed, perk })
      : createPerk(teammate, { ...proposedPerk(new Date()), ...typed }),
  sentence: saveSentence,
  landOn: ({ perkId }, { brand }) => perkPage(brand, perkId, "/whom"),
});

export const saveWhomAction = teammateForm("EDITOR", {
  shape: whomShape,
  run: (teammate, typed) => savePerk(teammate, "whom", typed),
  sentence: saveSentence,
  landOn: ({ perkId }, { brand }) => perkPage(brand, perkId, "/supply"),
});

export const saveSupplyAction = teammateForm("EDITOR", {
  shape: supplyShape,
  run: (teammate, typed) => savePerk(teammate, "supply", typed),
  sentence: saveSentence,
  landOn: ({ campaignId }, { brand }) => campaignPage(brand, campaignId, "/budget"),
});

export const setPerkPictureAction = teammateForm("EDITOR", {
  shape: perkPictureShape,
  run: setPerkPicture,
  sentence: (refusal) => perkPictureSentences[refusal],
});

export const removePerkPictureAction = teammateForm("EDITOR", {
  shape: onePerkShape,
  run: removePerkPicture,
  sentence: (refusal) => perkPictureSentences[refusal],
});

export const withdrawSubmissionAction = teammateForm("EDITOR", {
  shape: onePerkShape,
  run: withdrawSubmission,
  sentence: (refusal) => withdrawSentences[refusal],
  landOn: (_, { brand, perk }) => perkPage(brand, perk),
});

export const changeStockAction = teammateForm("EDITOR", {
  shape: stockShape,
  run: changeStock,
  sentence: stockSentence,
});

export const duplicatePerkAction = teammateForm("EDITOR", {
  shape: onePerkShape,
  run: duplicatePerk,
  sentence: (refusal) => duplicateSentences[refusal],
  landOn: ({ perkId }, { brand }) => perkPage(brand, perkId),
});

export const deleteDraftAction = teammateForm("EDITOR", {
  shape: onePerkShape,
  run: deleteDraft,
  sentence: (refusal) => deleteSentences[refusal],
  landOn: ({ campaignId }, { brand }) => campaignPage(brand, campaignId),
});
