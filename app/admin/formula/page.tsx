import type { Metadata } from "next";
import { Suspense } from "react";
import { AdminHeader } from "@/components/moderation/admin-header";
import { FormulaList, FormulaPublished } from "@/components/score/formula-list";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Formula" };

export default function FormulaPage({ searchParams }: PageProps<"/admin/formula">) {
  return (
    <>
      <AdminHeader
        here="formula"
        title="Formula"
        lead="Versions of the score. A new one runs beside the one in force for 30 days before it can be published, and what was scored before is never rewritten."
      />
      <Suspense fallback={<CardSkeleton label="Reading the versions" />}>
        <FormulaPublished version={searchParams.then(({ published }) => published)} />
        <FormulaList />
      </Suspense>
    </>
  );
}
