import type { Metadata } from "next";
import { Suspense } from "react";
import { CodePool } from "@/components/code/code-pool";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Codes" };

export default function CodesPage({ params }: PageProps<"/brand/[brand]/perks/[perk]/codes">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the codes" />}>
      <CodePool place={params} />
    </Suspense>
  );
}
