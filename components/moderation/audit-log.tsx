import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { listAudit } from "@/lib/audit/queries";

/** One page of the audit log. */
export async function AuditLog({ before }: { before: Promise<string | undefined> }) {
  const admin = await requireAdmin("/admin/audit");
  const from = await before;
  const { rows, next } = await listAudit(admin, from);
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing is written here">
        What people do with brands, perks and reviews will be.
      </EmptyState>
    );
  return (
    <div className="grid gap-5">
      <Table caption="Audit log" head={["When", "Who", "What", "Of what", "Details"]}>
        {rows.map(({ id, at, actor, act, subjectId, detail }) => (
          <tr key={id}>
            <Cell>
              <Time at={at} />
            </Cell>
            <Cell>{actor ?? "Laurel"}</Cell>
            <Cell>{act.replace(".", " ").replaceAll("_", " ")}</Cell>
            <Cell>
              <code className="block w-40 text-xs wrap-anywhere">{subjectId}</code>
            </Cell>
            <Cell>
              <code className="block w-72 text-xs wrap-anywhere whitespace-pre-wrap">{detail}</code>
            </Cell>
          </tr>
        ))}
      </Table>
      <div className="flex flex-wrap gap-3">
        {from && <ButtonLink href="/admin/audit">The latest</ButtonLink>}
        {next && <ButtonLink href={`/admin/audit?before=${next}`}>Earlier</ButtonLink>}
      </div>
    </div>
  );
}
