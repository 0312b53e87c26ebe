"use server";
import { memberForm } from "@/lib/action";
import { removePlace } from "@/lib/place/remove-place";
import { sayPlace } from "@/lib/place/say-place";
import { placeShape, removePlaceShape } from "@/lib/place/schema";
import { placeSentence, removePlaceSentences } from "@/lib/place/sentences";

export const sayPlaceAction = memberForm({
  shape: placeShape,
  run: (member, input) => sayPlace(member, input),
  sentence: placeSentence,
});

export const removePlaceAction = memberForm({
  shape: removePlaceShape,
  run: (member) => removePlace(member),
  sentence: (refusal) => removePlaceSentences[refusal],
});
