import type { Metadata } from "next";
import { Suspense } from "react";
import { ScoreAppeals } from "@/components/appeal/score-appeals";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Appeal your score" };

export default function AppealPage() {
  return (
    <>
      <PageHeader
        title="Appeal your score"
        lead="If your score is wrong, say why. A person reads it, looks at how your accounts were read, and answers you here and by mail."
        actions={<ButtonLink href="/score">Your score</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading your appeals" />}>
        <ScoreAppeals />
      </Suspense>
    </>
  );
}
