import type { Metadata } from "next";
import { Suspense } from "react";
import { MonthInvoice } from "@/components/billing/month-invoice";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Invoice" };

export default function InvoicePage({ params }: PageProps<"/brand/[brand]/money/[month]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Adding up the month" />}>
      <MonthInvoice which={params} />
    </Suspense>
  );
}
