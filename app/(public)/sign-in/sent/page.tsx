import type { Metadata } from "next";
import { Suspense } from "react";
import { LinkSent } from "@/components/account/link-sent";
import { Skeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Look in your inbox" };

export default function SentPage({ searchParams }: PageProps<"/sign-in/sent">) {
  return (
    <div className="mx-auto max-w-md">
      <h1 className="mb-4 text-3xl sm:text-4xl">Look in your inbox</h1>
      <Suspense fallback={<Skeleton />}>
        <LinkSent search={searchParams} />
      </Suspense>
    </div>
  );
}
