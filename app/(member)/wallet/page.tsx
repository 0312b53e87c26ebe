import type { Metadata } from "next";
import { Suspense } from "react";
import { Wallet, WalletSkeleton } from "@/components/claim/wallet";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Wallet" };

export default function WalletPage() {
  return (
    <>
      <PageHeader title="Wallet" lead="What you claimed, with the passes that staff scan." />
      <Suspense fallback={<WalletSkeleton />}>
        <Wallet />
      </Suspense>
    </>
  );
}
