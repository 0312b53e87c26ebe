import type { Metadata } from "next";
import { Suspense } from "react";
import { Queue } from "@/components/moderation/queue";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage() {
  return (
    <>
      <PageHeader
        title="Queue"
        lead="Perks that wait for a decision, the longest-waiting first."
        actions={<ButtonLink href="/admin/audit">Audit log</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading the queue" />}>
        <Queue />
      </Suspense>
    </>
  );
}
