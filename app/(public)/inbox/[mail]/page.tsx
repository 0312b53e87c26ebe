import type { Metadata } from "next";
import { Suspense } from "react";
import { Mail } from "@/components/inbox/mail";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Mail", robots: { index: false } };

export default function MailPage({ params }: PageProps<"/inbox/[mail]">) {
  return (
    <Suspense fallback={<CardSkeleton label="The mail is loading" />}>
      <Mail id={params.then(({ mail }) => mail)} />
    </Suspense>
  );
}
