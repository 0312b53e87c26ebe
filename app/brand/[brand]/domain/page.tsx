import type { Metadata } from "next";
import { Suspense } from "react";
import { Domains } from "@/components/domain/domains";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Domain" };

export default function DomainPage({ params }: PageProps<"/brand/[brand]/domain">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your domains" />}>
      <Domains slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
