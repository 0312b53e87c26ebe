import type { Metadata } from "next";
import { Suspense } from "react";
import { EditBrand } from "@/components/brand/edit-brand";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "About the brand" };

export default function EditBrandPage({ params }: PageProps<"/brand/[brand]/edit">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your brand" />}>
      <EditBrand slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
