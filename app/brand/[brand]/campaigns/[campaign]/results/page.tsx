import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignResults } from "@/components/results/campaign-results";
import { CardSkeleton } from "@/components/ui/skeleton";
import { askedOf } from "@/lib/results/schema";

export const metadata: Metadata = { title: "Results" };

export default function ResultsPage({
  params,
  searchParams,
}: PageProps<"/brand/[brand]/campaigns/[campaign]/results">) {
  return (
    <Suspense fallback={<CardSkeleton label="Counting what came of it" />}>
      <CampaignResults place={params} asked={searchParams.then(askedOf)} />
    </Suspense>
  );
}
