import type { Metadata } from "next";
import { Suspense } from "react";
import { MailList } from "@/components/inbox/mail-list";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Inbox of this demo", robots: { index: false } };

export default function InboxPage() {
  return (
    <Suspense fallback={<CardSkeleton label="The mail is loading" />}>
      <PageHeader title="Inbox" lead="Mail that Laurel sent from this machine. It went nowhere else." />
      <MailList />
    </Suspense>
  );
}
