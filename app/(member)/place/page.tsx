import type { Metadata } from "next";
import { Suspense } from "react";
import { PlaceCard, PlaceCardSkeleton } from "@/components/place/place-card";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Where you are" };

export default function PlacePage() {
  return (
    <>
      <PageHeader
        title="Where you are"
        lead="Some perks are for people of one place. Say your city if you want those; nothing else needs it."
      />
      <Suspense fallback={<PlaceCardSkeleton />}>
        <PlaceCard />
      </Suspense>
    </>
  );
}
