import type { Metadata } from "next";
import { Suspense } from "react";
import { FormulaDesk } from "@/components/score/formula-desk";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Version of the formula" };

export default function FormulaVersionPage({ params }: PageProps<"/admin/formula/[version]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading what it changes" />}>
      <FormulaDesk version={params.then(({ version }) => version)} />
    </Suspense>
  );
}
