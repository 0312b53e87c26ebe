import type { Metadata } from "next";
import { Suspense } from "react";
import { SupplyStep } from "@/components/perk/perk-steps";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "How many and when" };

export default function SupplyStepPage({ params }: PageProps<"/brand/[brand]/perks/[perk]/supply">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the perk" />}>
      <SupplyStep place={params} />
    </Suspense>
  );
}
