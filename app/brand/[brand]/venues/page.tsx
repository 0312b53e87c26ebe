import type { Metadata } from "next";
import { Suspense } from "react";
import { CardSkeleton } from "@/components/ui/skeleton";
import { Venues } from "@/components/venue/venues";

export const metadata: Metadata = { title: "Venues" };

export default function VenuesPage({ params }: PageProps<"/brand/[brand]/venues">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your venues" />}>
      <Venues slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
