"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { addVenue } from "@/lib/venue/add-venue";
import { editVenue } from "@/lib/venue/edit-venue";
import { removeVenue } from "@/lib/venue/remove-venue";
import { editVenueShape, removeVenueShape, venueShape } from "@/lib/venue/schema";
import { addVenueSentences, editVenueSentence, removeVenueSentences } from "@/lib/venue/sentences";

export const addVenueAction = teammateForm("EDITOR", {
  shape: venueShape,
  run: addVenue,
  sentence: (refusal) => addVenueSentences[refusal],
});

export const editVenueAction = teammateForm("EDITOR", {
  shape: editVenueShape,
  run: editVenue,
  sentence: editVenueSentence,
  troubles: (refusal) => (refusal.fact === "far_from_city" ? { latitude: editVenueSentence(refusal) } : null),
  landOn: (_, { brand }) => `/brand/${brand}/venues` as Route,
});

export const removeVenueAction = teammateForm("EDITOR", {
  shape: removeVenueShape,
  run: removeVenue,
  sentence: (refusal) => removeVenueSentences[refusal],
});
