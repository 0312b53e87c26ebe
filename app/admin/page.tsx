import type { Metadata } from "next";
import { Suspense } from "react";
import { Decided } from "@/components/moderation/decided";
import { Queue } from "@/components/moderation/queue";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage({ searchParams }: PageProps<"/admin">) {
  return (
    <>
      <PageHeader
        title="Queue"
        lead="Perks that wait for a decision, the longest-waiting first."
        actions={<ButtonLink href="/admin/audit">Audit log</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading the queue" />}>
        <Decided decision={searchParams.then(({ decided }) => decided)} />
        <Queue />
      </Suspense>
    </>
  );
}
