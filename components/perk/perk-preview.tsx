import { ClaimPreview } from "@/components/claim/claim-preview";
import { PerkCard } from "@/components/perk/perk-card";
import { PerkDetail } from "@/components/perk/perk-detail";
import type { PerkView } from "@/lib/perk/view";

/** A perk exactly as members see it, on its page and among others. */
export function PerkPreview({ perk }: { perk: PerkView }) {
  return (
    <div className="border-line-strong bg-paper grid grid-cols-1 gap-8 rounded-xl border border-dashed p-4 sm:p-6">
      <PerkDetail perk={perk} heading="h3">
        <ClaimPreview perk={perk} />
      </PerkDetail>
      <div className="grid gap-3">
        <p className="text-muted text-sm font-medium">Among others</p>
        <div className="max-w-sm">
          <PerkCard perk={perk} />
        </div>
      </div>
    </div>
  );
}
