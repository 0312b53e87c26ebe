import type { Metadata } from "next";
import { Suspense } from "react";
import { NewPerk } from "@/components/perk/new-perk";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "New perk" };

export default function NewPerkPage({ params, searchParams }: PageProps<"/brand/[brand]/perks/new">) {
  return (
    <Suspense fallback={<CardSkeleton />}>
      <NewPerk
        slug={params.then(({ brand }) => brand)}
        campaign={searchParams.then(({ campaign }) => (typeof campaign === "string" ? campaign : undefined))}
      />
    </Suspense>
  );
}
