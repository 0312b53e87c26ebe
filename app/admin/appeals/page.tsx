import type { Metadata } from "next";
import { Suspense } from "react";
import { AppealDecided } from "@/components/appeal/appeal-decided";
import { AppealQueue } from "@/components/appeal/appeal-queue";
import { AdminHeader } from "@/components/moderation/admin-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Appeals" };

export default function AppealsPage({ searchParams }: PageProps<"/admin/appeals">) {
  return (
    <>
      <AdminHeader
        here="appeals"
        title="Appeals"
        lead="Members who say that a mark or their score is wrong, the longest-waiting first. Nobody decides on their own."
      />
      <Suspense fallback={<CardSkeleton label="Reading the appeals" />}>
        <AppealDecided query={searchParams} />
        <AppealQueue />
      </Suspense>
    </>
  );
}
