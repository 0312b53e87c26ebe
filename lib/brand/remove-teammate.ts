import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { hasOtherOwner, lockTeam, withdrawInvitationsBy } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type RemoveTeammateRefusal = "not_allowed" | "unknown_teammate" | "last_owner";

/**
 * Takes somebody out of the team: owners anybody, everybody themselves. A brand keeps at least one owner, even when two
 * of them leave at once.
 */
export async function removeTeammate(
  by: Teammate,
  { user: userId }: { user: string },
): Promise<Result<{ left: boolean }, RemoveTeammateRefusal>> {
  const { brandId, userId: actorId } = by;
  return db.$transaction(async (tx) => {
    const role = await lockTeam(tx, by);
    if (userId !== actorId && role !== "OWNER") return refuse("not_allowed");
    const where = { brandId_userId: { brandId, userId } };
    const leaving = await tx.teammate.findUnique({ where, select: { role: true } });
    if (!leaving) return refuse("unknown_teammate");
    if (leaving.role === "OWNER" && !(await hasOtherOwner(tx, brandId, userId))) return refuse("last_owner");
    await withdrawInvitationsBy(tx, brandId, userId);
    await tx.teammate.delete({ where });
    await recordAct(tx, { actorId, act: "teammate.removed", subjectId: brandId, detail: { userId } });
    return ok({ left: userId === actorId });
  });
}
