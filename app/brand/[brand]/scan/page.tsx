import type { Metadata } from "next";
import { Suspense } from "react";
import { ScanDesk } from "@/components/claim/scan-desk";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Scan" };

export default function ScanPage({ params }: PageProps<"/brand/[brand]/scan">) {
  return (
    <Suspense fallback={<CardSkeleton label="Opening the scanner" />}>
      <ScanDesk slug={params.then(({ brand }) => brand)} />
    </Suspense>
  );
}
