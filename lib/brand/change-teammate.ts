import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import type { Duty } from "@/lib/brand/duty";
import { areVenuesOf, hasOtherOwner, lockTeam, withdrawInvitationsBy } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type ChangeTeammateRefusal = "not_allowed" | "unknown_teammate" | "unknown_venue" | "last_owner";

/**
 * Gives somebody on the team another role, or staff other venues. For owners, about themselves too; a brand keeps at least one
 * owner, even when two of them step down at once. `self` tells that it was the one who asked.
 */
export async function changeTeammate(
  by: Teammate,
  { user: userId, duty }: { readonly user: string; readonly duty: Duty },
): Promise<Result<{ self: boolean }, ChangeTeammateRefusal>> {
  const { brandId } = by;
  const { role, venueIds } = duty;
  return db.$transaction(async (tx) => {
    if ((await lockTeam(tx, by)) !== "OWNER") return refuse("not_allowed");
    const where = { brandId_userId: { brandId, userId } };
    const before = await tx.teammate.findUnique({ where, select: { role: true } });
    if (!before) return refuse("unknown_teammate");
    if (!(await areVenuesOf(tx, brandId, venueIds))) return refuse("unknown_venue");
    const stepsDown = before.role === "OWNER" && role !== "OWNER";
    if (stepsDown && !(await hasOtherOwner(tx, brandId, userId))) return refuse("last_owner");
    if (stepsDown) await withdrawInvitationsBy(tx, brandId, userId);
    await tx.teammateVenue.deleteMany({ where: { brandId, userId } });
    await tx.teammate.update({ where, data: { role, everyVenue: venueIds === null } });
    await tx.teammateVenue.createMany({
      data: (venueIds ?? []).map((venueId) => ({ brandId, userId, venueId })),
    });
    const detail = { userId, from: before.role, to: role, venues: venueIds && [...venueIds] };
    await recordAct(tx, { actorId: by.userId, act: "teammate.changed", subjectId: brandId, detail });
    return ok({ self: userId === by.userId });
  });
}
