import type { Metadata } from "next";
import { Suspense } from "react";
import { AuditLog } from "@/components/moderation/audit-log";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Audit log" };

export default function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  return (
    <>
      <PageHeader
        title="Audit log"
        lead="What was done, by whom, the latest first. The database refuses to change or delete any of it."
        actions={<ButtonLink href="/admin">Queue</ButtonLink>}
      />
      <Suspense fallback={<CardSkeleton label="Reading the log" />}>
        <AuditLog
          before={searchParams.then(({ before }) => (typeof before === "string" ? before : undefined))}
        />
      </Suspense>
    </>
  );
}
