import type { Metadata } from "next";
import { Suspense } from "react";
import { PaymentReceipt } from "@/components/billing/payment-receipt";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Receipt" };

export default function ReceiptPage({ params }: PageProps<"/brand/[brand]/money/receipts/[funding]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Looking for the payment" />}>
      <PaymentReceipt which={params} />
    </Suspense>
  );
}
