import type { Metadata } from "next";
import { Suspense } from "react";
import { InvitationPage } from "@/components/invitation/invitation-page";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

export default function InvitationRoute({ params }: PageProps<"/invitation/[token]">) {
  return (
    <div className="mx-auto max-w-xl">
      <Suspense fallback={<CardSkeleton label="Reading the invitation" />}>
        <InvitationPage token={params.then(({ token }) => token)} />
      </Suspense>
    </div>
  );
}
