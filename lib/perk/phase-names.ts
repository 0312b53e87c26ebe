import type { PerkPhase } from "@/lib/perk/phase";

/** What a perk's phase is called. */
export const phaseNames: Record<PerkPhase, string> = {
  opening_soon: "Opens soon",
  live: "Open now",
  sold_out: "Sold out",
  ended: "Ended",
};
