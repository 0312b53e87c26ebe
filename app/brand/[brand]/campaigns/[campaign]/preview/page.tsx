import type { Metadata } from "next";
import { Suspense } from "react";
import { CampaignPreview } from "@/components/campaign/campaign-preview";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Preview" };

export default function CampaignPreviewPage({
  params,
  searchParams,
}: PageProps<"/brand/[brand]/campaigns/[campaign]/preview">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the campaign" />}>
      <CampaignPreview
        place={params}
        handed={searchParams.then(({ handed }) => (typeof handed === "string" ? handed : null))}
      />
    </Suspense>
  );
}
