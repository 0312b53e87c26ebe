import type { Metadata } from "next";
import { Suspense } from "react";
import { PerkEditor } from "@/components/perk/perk-editor";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Perk" };

export default function PerkEditorPage({ params }: PageProps<"/brand/[brand]/perks/[perk]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the perk" />}>
      <PerkEditor place={params} />
    </Suspense>
  );
}
