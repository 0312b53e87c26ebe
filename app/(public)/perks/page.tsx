import type { Metadata } from "next";
import { Suspense } from "react";
import { Marketplace } from "@/components/claim/marketplace";
import { PerkGridSkeleton } from "@/components/claim/perk-grid";
import { PageHeader } from "@/components/ui/page-header";
import { perkFilterOf } from "@/lib/claim/schema";

export const metadata: Metadata = { title: "Perks" };

export default function PerksPage({ searchParams }: PageProps<"/perks">) {
  return (
    <>
      <PageHeader
        title="Perks"
        lead="Visits, upgrades and discounts from brands. Some ask for a score; each keeps units that do not."
      />
      <Suspense fallback={<PerkGridSkeleton />}>
        <Marketplace filter={searchParams.then(perkFilterOf)} />
      </Suspense>
    </>
  );
}
