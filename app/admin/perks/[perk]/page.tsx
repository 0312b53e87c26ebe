import type { Metadata } from "next";
import { Suspense } from "react";
import { ReviewDesk } from "@/components/moderation/review-desk";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Review" };

export default function ReviewPage({ params }: PageProps<"/admin/perks/[perk]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the perk" />}>
      <ReviewDesk perk={params.then(({ perk }) => perk)} />
    </Suspense>
  );
}
