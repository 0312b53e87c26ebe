import type { EstimateRefusal } from "@/lib/audience/estimate-audience";
import { saveSentence, unknownPerk } from "@/lib/perk/sentences";

export function estimateSentence(refusal: EstimateRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return unknownPerk;
    case "too_many_estimates":
      return "You asked for very many estimates. Wait for a few minutes, then go on.";
    default:
      return saveSentence(refusal);
  }
}
