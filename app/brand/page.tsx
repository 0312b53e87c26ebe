import type { Metadata } from "next";
import { Suspense } from "react";
import { BrandList } from "@/components/brand/brand-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Your brands" };

export default function BrandsPage() {
  return (
    <>
      <PageHeader
        title="Your brands"
        lead="Post perks, see what is claimed and redeemed, and scan passes."
        actions={<ButtonLink href="/brand/new">Create a brand</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading your brands" />}>
        <BrandList />
      </Suspense>
    </>
  );
}
