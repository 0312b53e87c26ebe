import type { Metadata } from "next";
import { Suspense } from "react";
import { ReportedClaims } from "@/components/claim/reported-claims";
import { AdminHeader } from "@/components/moderation/admin-header";
import { CardSkeleton } from "@/components/ui/skeleton";
import { namedClaimFrom } from "@/lib/claim/schema";

export const metadata: Metadata = { title: "Claims" };

export default function ClaimsPage({ searchParams }: PageProps<"/admin/claims">) {
  return (
    <>
      <AdminHeader
        here="claims"
        title="Claims"
        lead="A claim is withdrawn for fraud and for nothing else: what was granted stays granted, whatever a score does later."
      />
      <Suspense fallback={<CardSkeleton label="Looking for the claim" />}>
        <ReportedClaims named={searchParams.then(({ named }) => namedClaimFrom(named))} />
      </Suspense>
    </>
  );
}
