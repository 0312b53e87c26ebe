import "server-only";
import type { Teammate } from "@/lib/account/gate";
import type { Role } from "@/lib/account/role";
import type { Prisma } from "@/prisma/generated/client";

type Tx = Prisma.TransactionClient;

/**
 * Makes whoever changes a brand's team wait for whoever changes it already, and says which role the one who acts has by then;
 * null for somebody who is off the team.
 */
export async function lockTeam(
  tx: Tx,
  { brandId, userId }: Omit<Teammate, "role" | "venueIds">,
): Promise<Role | null> {
  await tx.$executeRaw`select 1 from brand where id = ${brandId}::uuid for update`;
  const where = { brandId_userId: { brandId, userId } };
  const teammate = await tx.teammate.findUnique({ where, select: { role: true } });
  return teammate?.role ?? null;
}

/** Whether a brand whose team is locked has another owner than this one. */
export async function hasOtherOwner(tx: Tx, brandId: string, userId: string): Promise<boolean> {
  return (await tx.teammate.count({ where: { brandId, role: "OWNER", userId: { not: userId } } })) > 0;
}

/** Whether each of the venues is the brand's. */
export async function areVenuesOf(
  tx: Tx,
  brandId: string,
  venueIds: readonly string[] | null,
): Promise<boolean> {
  if (venueIds === null) return true;
  return (await tx.venue.count({ where: { brandId, id: { in: [...venueIds] } } })) === venueIds.length;
}

/** Withdraws what somebody who is an owner no more had asked others: nobody joins by the word of whoever may not ask. */
export async function withdrawInvitationsBy(tx: Tx, brandId: string, invitedById: string): Promise<void> {
  const unanswered = { acceptedAt: null, declinedAt: null, withdrawnAt: null };
  await tx.invitation.updateMany({
    where: { brandId, invitedById, ...unanswered },
    data: { withdrawnAt: new Date() },
  });
}
