import { PhaseBadge } from "@/components/perk/phase-badge";
import { Badge } from "@/components/ui/badge";
import type { PerkPhase } from "@/lib/perk/phase";
import { statusNames } from "@/lib/perk/status";
import type { PerkStatus } from "@/prisma/generated/enums";

const tones = {
  DRAFT: "plain",
  SUBMITTED: "gold",
  CHANGES_ASKED: "gold",
  REJECTED: "bad",
  APPROVED: "good",
} as const;

/** How far a perk has come with its brand: its status until it is approved, from then on its phase. */
export function StatusBadge({ status, phase }: { status: PerkStatus; phase: PerkPhase | null }) {
  return status === "APPROVED" && phase ? (
    <PhaseBadge phase={phase} />
  ) : (
    <Badge tone={tones[status]}>{statusNames[status]}</Badge>
  );
}
