import { Badge } from "@/components/ui/badge";
import type { PerkPhase } from "@/lib/perk/phase";
import { phaseNames } from "@/lib/perk/phase-names";

const tones = { opening_soon: "gold", live: "good", sold_out: "plain", ended: "plain" } as const;

/** Where a perk is in its life. */
export function PhaseBadge({ phase }: { phase: PerkPhase }) {
  return <Badge tone={tones[phase]}>{phaseNames[phase]}</Badge>;
}
