import type { Metadata } from "next";
import { Suspense } from "react";
import { NewCampaign } from "@/components/campaign/new-campaign";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "New campaign" };

export default function NewCampaignPage({ params }: PageProps<"/brand/[brand]/campaigns/new">) {
  return (
    <Suspense fallback={<CardSkeleton label="Loading" />}>
      <NewCampaign slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
