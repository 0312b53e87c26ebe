import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Everything that is written to the audit log: a noun and what was done to it. */
export type Act =
  | "brand.created"
  | "brand.edited"
  | "invitation.sent"
  | "invitation.changed"
  | "invitation.withdrawn"
  | "invitation.accepted"
  | "invitation.declined"
  | "teammate.changed"
  | "teammate.removed"
  | "domain.asked"
  | "domain.verified"
  | "domain.lapsed"
  | "domain.removed"
  | "venue.edited"
  | "campaign.ended"
  | "perk.submitted"
  | "perk.withdrawn"
  | "perk.deleted"
  | "perk.approved"
  | "perk.changes_asked"
  | "perk.rejected"
  | "perk.stock_changed"
  | "claim.revoked"
  | "codes.taken"
  | "stripe.connected"
  | "appeal.granted"
  | "appeal.declined"
  | "seed.picked"
  | "seed.withdrawn"
  | "weighing.asked"
  | "formula.beside"
  | "formula.withdrawn"
  | "formula.published";

/** Writes an act to the audit log within the transaction of the act itself, so that neither exists without the other. */
export async function recordAct(
  tx: Prisma.TransactionClient,
  event: {
    /** Null for what Laurel does by itself. */
    readonly actorId: string | null;
    readonly act: Act;
    readonly subjectId: string;
    readonly detail?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.auditEvent.create({ data: { ...event, detail: event.detail ?? {} } });
}
