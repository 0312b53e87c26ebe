import type { Metadata } from "next";
import { Suspense } from "react";
import { NewBrand } from "@/components/brand/new-brand";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "New brand" };

export default function NewBrandPage() {
  return (
    <>
      <PageHeader title="Create a brand" lead="Then add your venues and write your first perk." />
      <Suspense fallback={<CardSkeleton />}>
        <NewBrand />
      </Suspense>
    </>
  );
}
