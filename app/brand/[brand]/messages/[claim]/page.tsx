import type { Metadata } from "next";
import { Suspense } from "react";
import { BrandConversation } from "@/components/message/brand-conversation";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Message" };

export default function MessagePage({ params }: PageProps<"/brand/[brand]/messages/[claim]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the conversation" />}>
      <BrandConversation which={params} />
    </Suspense>
  );
}
