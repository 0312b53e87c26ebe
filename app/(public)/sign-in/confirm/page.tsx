import type { Metadata } from "next";
import { Suspense } from "react";
import { ConfirmSignIn } from "@/components/account/confirm-sign-in";
import { Skeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default function ConfirmPage({ searchParams }: PageProps<"/sign-in/confirm">) {
  return (
    <div className="mx-auto max-w-md">
      <h1 className="mb-4 text-3xl sm:text-4xl">Finish signing in</h1>
      <Suspense fallback={<Skeleton />}>
        <ConfirmSignIn search={searchParams} />
      </Suspense>
    </div>
  );
}
