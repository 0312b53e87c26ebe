import type { Metadata } from "next";
import { Suspense } from "react";
import { DrawPage, DrawPageSkeleton } from "@/components/lottery/draw-page";

export const metadata: Metadata = { title: "The draw" };

export default function OneDrawPage({ params }: PageProps<"/perks/[perk]/draw">) {
  return (
    <Suspense fallback={<DrawPageSkeleton />}>
      <DrawPage perkId={params.then(({ perk }) => perk)} />
    </Suspense>
  );
}
