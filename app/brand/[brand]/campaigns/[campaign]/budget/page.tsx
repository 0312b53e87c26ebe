import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignBudget } from "@/components/campaign/campaign-budget";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Budget" };

export default function CampaignBudgetPage({
  params,
}: PageProps<"/brand/[brand]/campaigns/[campaign]/budget">) {
  return (
    <Suspense fallback={<CardSkeleton label="Counting the budget" />}>
      <CampaignBudget place={params} />
    </Suspense>
  );
}
