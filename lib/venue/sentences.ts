import type { EditVenueRefusal } from "@/lib/venue/edit-venue";
import type { RemoveVenueRefusal } from "@/lib/venue/remove-venue";

export const addVenueSentences: Record<"too_many_venues", string> = {
  too_many_venues: "A brand has at most 500 venues. Remove one that is not used.",
};

export function editVenueSentence(refusal: EditVenueRefusal): string {
  switch (refusal.fact) {
    case "unknown_venue":
      return "This venue was removed.";
    case "venue_named":
      return "A perk that was handed in or approved is used here, so the city, the country and the time zone stay. Add another venue instead.";
    case "far_from_city":
      return `That is ${refusal.km.toLocaleString("en")} km from ${refusal.city}. The first number is degrees north, the second degrees east.`;
  }
}

export const removeVenueSentences: Record<RemoveVenueRefusal, string> = {
  unknown_venue: "This venue was removed already.",
  venue_in_use:
    "A perk names this venue, so it stays. Choose another place for the perk first, if it is still a draft.",
};
