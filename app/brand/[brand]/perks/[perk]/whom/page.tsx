import type { Metadata } from "next";
import { Suspense } from "react";
import { WhomStep } from "@/components/perk/perk-steps";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "For whom" };

export default function WhomStepPage({ params }: PageProps<"/brand/[brand]/perks/[perk]/whom">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the perk" />}>
      <WhomStep place={params} />
    </Suspense>
  );
}
