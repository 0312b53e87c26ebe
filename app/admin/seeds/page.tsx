import type { Metadata } from "next";
import { Suspense } from "react";
import { AdminHeader } from "@/components/moderation/admin-header";
import { SeedDesk } from "@/components/trust/seed-desk";
import { CardSkeleton } from "@/components/ui/skeleton";
import { handleFrom } from "@/lib/trust/schema";

export const metadata: Metadata = { title: "Trust seeds" };

export default function SeedsPage({ searchParams }: PageProps<"/admin/seeds">) {
  return (
    <>
      <AdminHeader
        here="seeds"
        title="Trust seeds"
        lead="Trust flows from these members along who engages with whom, so that a ring of accounts that nobody trusts gains nothing. How many there are is public, never who."
      />
      <Suspense fallback={<CardSkeleton label="Reading the seeds" />}>
        <SeedDesk handle={searchParams.then(({ handle }) => handleFrom(handle))} />
      </Suspense>
    </>
  );
}
