import type { Act } from "@/lib/audit/record-act";
import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";

/** An act of the past. */
interface PastAct {
  readonly at: Date;
  readonly actorId: string;
  readonly act: Act;
  readonly subjectId: string;
  readonly detail: Prisma.InputJsonObject;
}

/** Writes an act to the audit log as it would have been written then. */
export async function recordPastAct(tx: Prisma.TransactionClient, event: PastAct): Promise<void> {
  const id = idAt(event.at, diceOf(`${event.act} ${event.subjectId}`));
  await tx.auditEvent.create({ data: { ...event, id } });
}
