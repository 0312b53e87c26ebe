import type { Metadata } from "next";
import { Suspense } from "react";
import { AppealDesk } from "@/components/appeal/appeal-desk";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Appeal" };

export default function AppealPage({ params }: PageProps<"/admin/appeals/[appeal]">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading the appeal" />}>
      <AppealDesk appeal={params.then(({ appeal }) => appeal)} />
    </Suspense>
  );
}
