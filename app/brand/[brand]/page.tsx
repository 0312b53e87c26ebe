import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignList } from "@/components/campaign/campaign-list";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Campaigns" };

export default function CampaignsPage({ params }: PageProps<"/brand/[brand]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your campaigns" />}>
      <CampaignList slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
