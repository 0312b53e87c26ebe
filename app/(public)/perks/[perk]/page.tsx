import type { Metadata } from "next";
import { Suspense } from "react";
import { PerkPage, PerkPageSkeleton } from "@/components/claim/perk-page";
import { perkTitle } from "@/lib/claim/perk-queries";
import { uuidOrNull } from "@/lib/uuid";

export async function generateMetadata({ params }: PageProps<"/perks/[perk]">): Promise<Metadata> {
  const perkId = uuidOrNull((await params).perk);
  return { title: (perkId && (await perkTitle(perkId))) ?? "Perk" };
}

export default function OnePerkPage({ params }: PageProps<"/perks/[perk]">) {
  return (
    <Suspense fallback={<PerkPageSkeleton />}>
      <PerkPage perkId={params.then(({ perk }) => perk)} />
    </Suspense>
  );
}
