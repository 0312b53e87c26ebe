import type { Metadata } from "next";
import { Suspense } from "react";
import { ScoreReader, ScoreSkeleton } from "@/components/score/score-reader";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Your score" };

export default function ScorePage() {
  return (
    <>
      <PageHeader
        title="Your score"
        lead="How you talk with others on the accounts you linked, from 1 to 100, with everything it is made of."
      />
      <Suspense fallback={<ScoreSkeleton />}>
        <ScoreReader />
      </Suspense>
    </>
  );
}
