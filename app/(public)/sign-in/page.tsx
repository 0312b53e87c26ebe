import type { Metadata } from "next";
import { Suspense } from "react";
import { SignIn, SignInSkeleton } from "@/components/account/sign-in";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  return (
    <div className="mx-auto max-w-md">
      <h1 className="mb-2 text-3xl sm:text-4xl">Sign in to Laurel</h1>
      <p className="text-muted mb-6 leading-7">New here? The same way makes your account.</p>
      <Suspense fallback={<SignInSkeleton />}>
        <SignIn search={searchParams} />
      </Suspense>
    </div>
  );
}
