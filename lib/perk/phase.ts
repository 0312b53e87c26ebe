export type PerkPhase = "opening_soon" | "live" | "sold_out" | "ended";

/**
 * Where an approved perk is in its life at `now`. The opening instant is live already, the closing instant is over. An
 * ended perk is ended even if it sold out before; one that has not opened yet is not sold out.
 */
export function perkPhase(
  perk: { readonly opensAt: Date; readonly closesAt: Date },
  unitsLeft: number,
  now: Date,
): PerkPhase {
  if (now >= perk.closesAt) return "ended";
  if (now < perk.opensAt) return "opening_soon";
  return unitsLeft > 0 ? "live" : "sold_out";
}
