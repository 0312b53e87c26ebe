import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type RemoveTeammateRefusal = "not_allowed" | "unknown_teammate" | "last_owner";

/**
 * Takes somebody out of the team: owners anybody, everybody themselves. A brand keeps at least one owner, even when two
 * of them leave at once.
 */
export async function removeTeammate(
  { brandId, userId: actorId, role }: Teammate,
  { user: userId }: { user: string },
): Promise<Result<{ left: boolean }, RemoveTeammateRefusal>> {
  if (userId !== actorId && role !== "OWNER") return refuse("not_allowed");
  return db.$transaction(async (tx) => {
    // Owners are counted one removal at a time.
    await tx.$executeRaw`select 1 from brand where id = ${brandId}::uuid for update`;
    const where = { brandId_userId: { brandId, userId } };
    const leaving = await tx.teammate.findUnique({ where, select: { role: true } });
    if (!leaving) return refuse("unknown_teammate");
    const owners = await tx.teammate.count({ where: { brandId, role: "OWNER" } });
    if (leaving.role === "OWNER" && owners === 1) return refuse("last_owner");
    await tx.teammate.delete({ where });
    await recordAct(tx, { actorId, act: "teammate.removed", subjectId: brandId, detail: { userId } });
    return ok({ left: userId === actorId });
  });
}
