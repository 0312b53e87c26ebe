import type { Metadata } from "next";
import { Suspense } from "react";
import { Money } from "@/components/billing/money";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Money" };

export default function MoneyPage({ params, searchParams }: PageProps<"/brand/[brand]/money">) {
  return (
    <Suspense fallback={<CardSkeleton label="Counting your money" />}>
      <Money
        slug={params.then(({ brand }) => brand)}
        paid={searchParams.then(({ paid }) => paid)}
        connected={searchParams.then(({ connected }) => connected)}
      />
    </Suspense>
  );
}
