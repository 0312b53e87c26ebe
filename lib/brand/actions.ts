"use server";
import type { Route } from "next";
import { memberForm, teammateForm } from "@/lib/action";
import { changeTeammate } from "@/lib/brand/change-teammate";
import { createBrand } from "@/lib/brand/create-brand";
import { editBrand } from "@/lib/brand/edit-brand";
import { removeTeammate } from "@/lib/brand/remove-teammate";
import {
  changeTeammateShape,
  createBrandShape,
  editBrandShape,
  removeTeammateShape,
} from "@/lib/brand/schema";
import {
  changeTeammateSentences,
  createBrandSentences,
  removeTeammateSentences,
} from "@/lib/brand/sentences";

export const createBrandAction = memberForm({
  shape: createBrandShape,
  run: createBrand,
  sentence: (refusal) => createBrandSentences[refusal],
  landOn: ({ slug }) => `/brand/${slug}` as Route,
});

export const editBrandAction = teammateForm("OWNER", {
  shape: editBrandShape,
  run: editBrand,
  sentence: (refusal: never) => refusal,
  landOn: (_, { brand }) => `/brand/${brand}` as Route,
});

export const changeTeammateAction = teammateForm("OWNER", {
  shape: changeTeammateShape,
  run: changeTeammate,
  sentence: (refusal) => changeTeammateSentences[refusal],
  // Who steps down may not see the team any more.
  landOn: ({ self }, { brand }) => (self ? "/brand" : `/brand/${brand}/team`) as Route,
});

export const removeTeammateAction = teammateForm("STAFF", {
  shape: removeTeammateShape,
  run: removeTeammate,
  sentence: (refusal) => removeTeammateSentences[refusal],
  landOn: ({ left }, { brand }) => (left ? "/brand" : `/brand/${brand}/team`) as Route,
});
