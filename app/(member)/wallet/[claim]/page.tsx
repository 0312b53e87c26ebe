import type { Metadata } from "next";
import { Suspense } from "react";
import { ClaimPage, ClaimPageSkeleton } from "@/components/claim/claim-page";

export const metadata: Metadata = { title: "Pass" };

export default function PassPage({ params }: PageProps<"/wallet/[claim]">) {
  return (
    <Suspense fallback={<ClaimPageSkeleton />}>
      <ClaimPage claimId={params.then(({ claim }) => claim)} />
    </Suspense>
  );
}
