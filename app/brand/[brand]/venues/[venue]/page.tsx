import type { Metadata } from "next";
import { Suspense } from "react";
import { CardSkeleton } from "@/components/ui/skeleton";
import { EditVenue } from "@/components/venue/edit-venue";

export const metadata: Metadata = { title: "Venue" };

export default function VenuePage({ params }: PageProps<"/brand/[brand]/venues/[venue]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the venue" />}>
      <EditVenue place={params} />
    </Suspense>
  );
}
