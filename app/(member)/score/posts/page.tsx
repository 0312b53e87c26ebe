import type { Metadata } from "next";
import { Suspense } from "react";
import { MarkedPosts } from "@/components/appeal/marked-posts";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";
import { markFilterOf } from "@/lib/moderation/mark-filter";

export const metadata: Metadata = { title: "Marked posts" };

export default function MarkedPostsPage({ searchParams }: PageProps<"/score/posts">) {
  return (
    <>
      <PageHeader
        title="Marked posts"
        lead="Posts of yours that a rule takes for promotion or for a repeat of another. If a mark is wrong, say so: a person looks at it."
        actions={<ButtonLink href="/score">Your score</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading your marked posts" />}>
        <MarkedPosts filter={searchParams.then(markFilterOf)} />
      </Suspense>
    </>
  );
}
