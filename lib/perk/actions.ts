"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { changeStock } from "@/lib/perk/change-stock";
import { deleteDraft } from "@/lib/perk/delete-draft";
import { duplicatePerk } from "@/lib/perk/duplicate-perk";
import { savePerk } from "@/lib/perk/save-perk";
import { onePerkShape, perkPictureShape, perkShape, stockShape } from "@/lib/perk/schema";
import {
  deleteSentences,
  duplicateSentences,
  perkPictureSentences,
  saveSentence,
  stockSentence,
  submitSentence,
  withdrawSentences,
} from "@/lib/perk/sentences";
import { removePerkPicture, setPerkPicture } from "@/lib/perk/set-perk-picture";
import { submitPerk } from "@/lib/perk/submit-perk";
import { withdrawSubmission } from "@/lib/perk/withdraw-submission";

const perkPage = (brand: string, perk: string) => `/brand/${brand}/perks/${perk}` as Route;

export const savePerkAction = teammateForm("EDITOR", {
  shape: perkShape,
  run: savePerk,
  sentence: saveSentence,
  landOn: ({ perkId }, { brand }) => `${perkPage(brand, perkId)}?saved=yes` as Route,
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

export const submitPerkAction = teammateForm("EDITOR", {
  shape: onePerkShape,
  run: submitPerk,
  sentence: submitSentence,
  landOn: (_, { brand, perk }) => perkPage(brand, perk),
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
  landOn: (_, { brand }) => `/brand/${brand}` as Route,
});
