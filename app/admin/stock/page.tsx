import type { Metadata } from "next";
import { Suspense } from "react";
import { AdminHeader } from "@/components/moderation/admin-header";
import { DifferenceList } from "@/components/stock/difference-list";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Stock" };

export default function StockPage() {
  return (
    <>
      <AdminHeader
        here="stock"
        title="Stock"
        lead="Where the check of each minute found stock that does not add up, with what it expected. Nothing is repaired by itself."
      />
      <Suspense fallback={<CardSkeleton label="Reading the differences" />}>
        <DifferenceList />
      </Suspense>
    </>
  );
}
