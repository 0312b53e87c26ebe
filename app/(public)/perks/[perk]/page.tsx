import type { Metadata } from "next";
import { Suspense } from "react";
import { PerkPage, PerkPageSkeleton } from "@/components/claim/perk-page";

export const metadata: Metadata = { title: "Perk" };

export default function OnePerkPage({ params }: PageProps<"/perks/[perk]">) {
  return (
    <Suspense fallback={<PerkPageSkeleton />}>
      <PerkPage perkId={params.then(({ perk }) => perk)} />
    </Suspense>
  );
}
