import type { Metadata } from "next";
import { Suspense } from "react";
import { StockStatus } from "@/components/stock/stock-status";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = {
  title: "Status",
  description: "How many units of perks there are, how many are claimed and used, and whether it adds up.",
};

export default function StatusPage() {
  return (
    <>
      <PageHeader
        title="Does the stock add up?"
        lead="Each minute Laurel counts the units of every perk against its claims and their uses. A difference is an alarm for people to look into; nothing is put right in silence."
      />
      <Suspense fallback={<CardSkeleton label="Reading the latest check" />}>
        <StockStatus />
      </Suspense>
    </>
  );
}
