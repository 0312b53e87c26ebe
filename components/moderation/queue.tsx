import Link from "next/link";
import { domainsText } from "@/components/domain/domains-text";
import { KindIcon } from "@/components/perk/kind-icon";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { listQueue, type QueueRow } from "@/lib/moderation/queries";
import { kindNames } from "@/lib/perk/kinds";

function findingsText(count: number): string {
  if (count === 0) return "Nothing found";
  return count === 1 ? "1 finding" : `${count} findings`;
}

function Waiting({ row }: { row: QueueRow }) {
  const { perkId, title, kind, brand, domains, version, submittedAt, findings, own } = row;
  return (
    <li className="relative grid gap-2 px-5 py-4 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-base wrap-anywhere">
          <Link href={`/admin/perks/${perkId}`} className="after:absolute after:inset-0 hover:underline">
            {title}
          </Link>
        </h2>
        <span className="flex flex-wrap gap-2">
          {own && <Badge>Your own brand</Badge>}
          <Badge tone={findings.includes("asks_for_post") ? "bad" : findings.length > 0 ? "gold" : "good"}>
            {findingsText(findings.length)}
          </Badge>
        </span>
      </div>
      <p className="text-muted flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="wrap-anywhere">
          {brand}, {domainsText(domains)}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <KindIcon kind={kind} />
          {kindNames[kind]}
        </span>
        <span>
          Version {version}, handed in <Time at={submittedAt} />
        </span>
      </p>
    </li>
  );
}

/** What waits for a moderator, the longest-waiting first. */
export async function Queue() {
  const admin = await requireAdmin("/admin");
  const rows = await listQueue(admin);
  if (rows.length === 0)
    return (
      <EmptyState
        title="Nothing waits"
        action={<ButtonLink href="/admin/audit">Read the audit log</ButtonLink>}
      >
        Perks that brands hand in appear here, the longest-waiting first.
      </EmptyState>
    );
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {rows.map((row) => (
          <Waiting key={row.perkId} row={row} />
        ))}
      </ul>
    </Card>
  );
}
