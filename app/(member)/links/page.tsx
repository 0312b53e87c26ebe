import type { Metadata } from "next";
import { Suspense } from "react";
import { AccountList, AccountListSkeleton } from "@/components/link/account-list";
import { LinkForms, LinkFormsSkeleton } from "@/components/link/link-form";
import { TripRefusal } from "@/components/link/trip-refusal";
import { WhatIsRead } from "@/components/link/what-is-read";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Linked accounts" };

export default function LinksPage({ searchParams }: PageProps<"/links">) {
  return (
    <>
      <PageHeader
        title="Linked accounts"
        lead="Your score is made of how you talk with others on the accounts that you link here."
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-6">
          <Suspense fallback={<AccountListSkeleton />}>
            <TripRefusal search={searchParams} />
            <AccountList />
          </Suspense>
          <Suspense fallback={<LinkFormsSkeleton />}>
            <LinkForms />
          </Suspense>
        </div>
        <WhatIsRead />
      </div>
    </>
  );
}
