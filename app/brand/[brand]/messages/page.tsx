import type { Metadata } from "next";
import { Suspense } from "react";
import { ConversationList } from "@/components/message/conversation-list";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Messages" };

export default function MessagesPage({ params }: PageProps<"/brand/[brand]/messages">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your messages" />}>
      <ConversationList slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
