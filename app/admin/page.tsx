import type { Metadata } from "next";
import { Suspense } from "react";
import { AdminHeader } from "@/components/moderation/admin-header";
import { Decided } from "@/components/moderation/decided";
import { Queue } from "@/components/moderation/queue";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage({ searchParams }: PageProps<"/admin">) {
  return (
    <>
      <AdminHeader
        here="queue"
        title="Queue"
        lead="Perks that wait for a decision, the longest-waiting first."
      />
      <Suspense fallback={<CardSkeleton label="Reading the queue" />}>
        <Decided decision={searchParams.then(({ decided }) => decided)} />
        <Queue />
      </Suspense>
    </>
  );
}
