import type { Metadata } from "next";
import { Suspense } from "react";
import { Team } from "@/components/brand/team";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Team" };

export default function TeamPage({ params, searchParams }: PageProps<"/brand/[brand]/team">) {
  return (
    <Suspense fallback={<CardSkeleton label="Reading your team" />}>
      <Team
        slug={params.then(({ brand }) => brand)}
        invited={searchParams.then(({ invited, mailed }) =>
          typeof invited === "string" ? { email: invited, mailed: mailed === "yes" } : null,
        )}
      />
    </Suspense>
  );
}
