import "server-only";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { lockTeam } from "@/lib/brand/team";
import { db } from "@/lib/db";
import type { AnswerRefusal } from "@/lib/invitation/accept-invitation";
import { openAt, tokenHmac } from "@/lib/invitation/open";
import { ok, type Result, refuse } from "@/lib/result";

/** Says no to an invitation, so that its link is dead. For whoever has the address that was invited, as `acceptInvitation`. */
export async function declineInvitation(
  member: MemberId,
  { token }: { readonly token: string },
): Promise<Result<undefined, AnswerRefusal>> {
  const named = { tokenHmac: tokenHmac(token) };
  const found = await db.invitation.findUnique({ where: named, select: { brandId: true } });
  if (!found) return refuse("not_open");
  const brandId = found.brandId as BrandId;
  return db.$transaction(async (tx) => {
    await lockTeam(tx, { brandId, userId: member });
    const open = { ...named, ...openAt(new Date()) };
    const invitation = await tx.invitation.findFirst({ where: open, select: { id: true, email: true } });
    if (!invitation) return refuse("not_open");
    const { id, email } = invitation;
    const user = await tx.user.findUniqueOrThrow({ where: { id: member }, select: { email: true } });
    if (user.email !== email) return refuse("not_yours");
    await tx.invitation.update({ where: { id }, data: { declinedAt: new Date() } });
    const detail = { invitationId: id };
    await recordAct(tx, { actorId: member, act: "invitation.declined", subjectId: brandId, detail });
    return ok();
  });
}
