import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { lockTeam } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { unanswered } from "@/lib/invitation/open";
import { ok, type Result, refuse } from "@/lib/result";

/** Takes an unanswered invitation back: its link is dead. */
export async function withdrawInvitation(
  by: Teammate,
  { invitation: id }: { readonly invitation: string },
): Promise<Result<undefined, "not_allowed" | "not_open">> {
  const { brandId, userId } = by;
  return db.$transaction(async (tx) => {
    if ((await lockTeam(tx, by)) !== "OWNER") return refuse("not_allowed");
    const where = { id, brandId, ...unanswered };
    const { count } = await tx.invitation.updateMany({ where, data: { withdrawnAt: new Date() } });
    if (count === 0) return refuse("not_open");
    const detail = { invitationId: id };
    await recordAct(tx, { actorId: userId, act: "invitation.withdrawn", subjectId: brandId, detail });
    return ok();
  });
}
