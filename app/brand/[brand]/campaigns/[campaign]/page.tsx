import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignWords } from "@/components/campaign/campaign-words";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Campaign" };

export default function CampaignPage({ params }: PageProps<"/brand/[brand]/campaigns/[campaign]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the campaign" />}>
      <CampaignWords place={params} />
    </Suspense>
  );
}
