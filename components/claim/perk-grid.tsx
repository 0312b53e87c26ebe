import type { Route } from "next";
import { PerkStanding } from "@/components/claim/perk-standing";
import { PerkCard } from "@/components/perk/perk-card";
import { CountSeen } from "@/components/results/count-seen";
import { CardSkeleton } from "@/components/ui/skeleton";
import type { ReadPerk } from "@/lib/claim/perk-queries";

/** Perks as cards that lead to their pages; members see how they stand to each. */
export function PerkGrid({ perks, member }: { perks: readonly ReadPerk[]; member: boolean }) {
  return (
    // Other perks, as another choice lists them, are another list.
    <CountSeen key={perks.map(({ perk }) => perk.id).join()}>
      <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {perks.map((read) => (
          <li key={read.perk.id} data-perk={read.perk.id} className="min-w-0">
            <PerkCard perk={read.perk} href={`/perks/${read.perk.id}` as Route}>
              {member && <PerkStanding read={read} />}
            </PerkCard>
          </li>
        ))}
      </ul>
    </CountSeen>
  );
}

export function PerkGridSkeleton() {
  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <CardSkeleton label="Looking for perks" />
      <CardSkeleton />
      <CardSkeleton />
    </div>
  );
}
