import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { uuidOrNull } from "@/lib/uuid";

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  /** Who did it; null for the system itself and for people who are gone. */
  readonly actor: string | null;
  readonly act: string;
  readonly subjectId: string;
  readonly detail: string;
}

export const auditPageLength = 100;

/**
 * One page of the audit log, the latest first: what happened before the event `before`. `next` names the page after it, null
 * at the end.
 */
export async function listAudit(
  _admin: AdminId,
  before?: string,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const known = before ? uuidOrNull(before) : null;
  const events = await db.auditEvent.findMany({
    // Ids are in the order of time.
    where: known ? { id: { lt: known } } : {},
    orderBy: { id: "desc" },
    take: auditPageLength + 1,
  });
  const shown = events.slice(0, auditPageLength);
  const actorIds = [...new Set(shown.flatMap(({ actorId }) => (actorId ? [actorId] : [])))];
  const actors = await db.user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, email: true },
  });
  const emails = new Map(actors.map(({ id, email }) => [id, email]));
  return {
    rows: shown.map(({ actorId, detail, ...row }) => ({
      ...row,
      actor: actorId ? (emails.get(actorId) ?? null) : null,
      detail: JSON.stringify(detail),
    })),
    next: events.length > auditPageLength ? (shown.at(-1)?.id ?? null) : null,
  };
}
