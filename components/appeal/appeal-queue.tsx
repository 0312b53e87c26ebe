import Link from "next/link";
import { subjectNames } from "@/components/appeal/subject-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { type AppealRow, appealQueueLength, listAppeals } from "@/lib/moderation/appeal-desk-queries";

function Row({ row: { id, subject, reason, at, network, own, decision } }: { row: AppealRow }) {
  return (
    <li className="relative grid gap-2 px-5 py-4 sm:px-6">
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={subject === "SCORE" ? "plain" : "gold"}>{subjectNames[subject]}</Badge>
        {network && <span>{network}</span>}
        <span>
          <Time at={at} />
        </span>
        {own && <Badge>Your own</Badge>}
        {decision && (
          <Badge tone={decision.granted ? "good" : "plain"}>
            {decision.granted ? "Granted" : "Declined"}
          </Badge>
        )}
      </p>
      <h3 className="font-sans text-base leading-6 font-medium tracking-normal wrap-anywhere">
        <Link
          href={`/admin/appeals/${id}`}
          className="line-clamp-2 after:absolute after:inset-0 hover:underline"
        >
          {reason}
        </Link>
      </h3>
      {decision && <p className="text-muted line-clamp-1 text-sm wrap-anywhere">{decision.answer}</p>}
    </li>
  );
}

function Rows({ rows }: { rows: readonly AppealRow[] }) {
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function headingOf(waiting: number): string {
  if (waiting === 0) return "Waiting";
  return waiting < appealQueueLength ? `${waiting} waiting` : `The ${waiting} that wait longest`;
}

/** What waits for a moderator, the longest-waiting first, then what was decided last. */
export async function AppealQueue() {
  const admin = await requireAdmin("/admin/appeals");
  const { waiting, decided } = await listAppeals(admin);
  return (
    <div className="grid grid-cols-1 gap-10">
      <section className="grid grid-cols-1 gap-4">
        <h2 className="text-xl">{headingOf(waiting.length)}</h2>
        {waiting.length === 0 ? (
          <EmptyState title="Nobody waits">
            When a member says that a mark or their score is wrong, it appears here.
          </EmptyState>
        ) : (
          <Rows rows={waiting} />
        )}
      </section>
      {decided.length > 0 && (
        <section className="grid grid-cols-1 gap-4">
          <h2 className="text-xl">Decided last</h2>
          <Rows rows={decided} />
        </section>
      )}
    </div>
  );
}
