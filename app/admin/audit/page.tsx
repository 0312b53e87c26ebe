import type { Metadata } from "next";
import { Suspense } from "react";
import { AdminHeader } from "@/components/moderation/admin-header";
import { AuditLog } from "@/components/moderation/audit-log";
import { CardSkeleton } from "@/components/ui/skeleton";

export const metadata: Metadata = { title: "Audit log" };

export default function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  return (
    <>
      <AdminHeader
        here="audit"
        title="Audit log"
        lead="What was done, by whom, the latest first. The database refuses to change or delete any of it."
      />
      <Suspense fallback={<CardSkeleton label="Reading the log" />}>
        <AuditLog
          before={searchParams.then(({ before }) => (typeof before === "string" ? before : undefined))}
        />
      </Suspense>
    </>
  );
}
