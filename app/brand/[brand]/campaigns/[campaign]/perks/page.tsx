import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignPerks } from "@/components/campaign/campaign-perks";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Perks of a campaign" };

export default function CampaignPerksPage({
  params,
}: PageProps<"/brand/[brand]/campaigns/[campaign]/perks">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the campaign" />}>
      <CampaignPerks place={params} />
    </Suspense>
  );
}
