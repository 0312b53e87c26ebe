import type { Metadata } from "next";
import { Suspense } from "react";
import { BrandPage, BrandPageSkeleton } from "@/components/brand/brand-page";
import { publicBrand } from "@/lib/brand/queries";

export async function generateMetadata({ params }: PageProps<"/brands/[brand]">): Promise<Metadata> {
  const brand = await publicBrand((await params).brand);
  return { title: brand?.name ?? "Brand" };
}

export default function OneBrandPage({ params }: PageProps<"/brands/[brand]">) {
  return (
    <Suspense fallback={<BrandPageSkeleton />}>
      <BrandPage slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
