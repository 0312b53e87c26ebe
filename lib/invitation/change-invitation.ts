import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import type { Duty } from "@/lib/brand/duty";
import { areVenuesOf, lockTeam } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { openAt } from "@/lib/invitation/open";
import { ok, type Result, refuse } from "@/lib/result";

export type ChangeInvitationRefusal = "not_allowed" | "not_open" | "unknown_venue";

/** Changes what somebody is invited to do, while they have not answered. Their link stays. */
export async function changeInvitation(
  by: Teammate,
  { invitation: id, duty }: { readonly invitation: string; readonly duty: Duty },
): Promise<Result<undefined, ChangeInvitationRefusal>> {
  const { brandId, userId } = by;
  const { role, venueIds } = duty;
  return db.$transaction(async (tx) => {
    if ((await lockTeam(tx, by)) !== "OWNER") return refuse("not_allowed");
    const open = await tx.invitation.count({ where: { id, brandId, ...openAt(new Date()) } });
    if (open === 0) return refuse("not_open");
    if (!(await areVenuesOf(tx, brandId, venueIds))) return refuse("unknown_venue");
    await tx.invitation.update({
      where: { id },
      data: {
        ...{ role, everyVenue: venueIds === null },
        venues: { deleteMany: {}, create: (venueIds ?? []).map((venueId) => ({ venueId })) },
      },
    });
    const detail = { invitationId: id, role };
    await recordAct(tx, { actorId: userId, act: "invitation.changed", subjectId: brandId, detail });
    return ok();
  });
}
