import "server-only";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { lockTeam } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { openAt, tokenHmac } from "@/lib/invitation/open";
import { ok, type Result, refuse } from "@/lib/result";

export type AnswerRefusal = "not_open" | "not_yours";

/**
 * Joins the team that a mailed link invites to, in the role and at the venues that the invitation names by now. Only whoever
 * signed in with the very address that was invited. Of many at once one makes the teammate.
 */
export async function acceptInvitation(
  member: MemberId,
  { token }: { readonly token: string },
): Promise<Result<{ slug: string }, AnswerRefusal>> {
  const named = { tokenHmac: tokenHmac(token) };
  const found = await db.invitation.findUnique({ where: named, select: { brandId: true } });
  if (!found) return refuse("not_open");
  const brandId = found.brandId as BrandId;
  return db.$transaction(async (tx) => {
    await lockTeam(tx, { brandId, userId: member });
    const invitation = await tx.invitation.findFirst({
      where: { ...named, ...openAt(new Date()) },
      select: {
        ...{ id: true, email: true, role: true, everyVenue: true },
        ...{ venues: { select: { venueId: true } }, brand: { select: { slug: true } } },
      },
    });
    if (!invitation) return refuse("not_open");
    const { id, email, role, everyVenue, venues, brand } = invitation;
    const user = await tx.user.findUniqueOrThrow({ where: { id: member }, select: { email: true } });
    if (user.email !== email) return refuse("not_yours");
    await tx.invitation.update({ where: { id }, data: { acceptedAt: new Date() } });
    const row = { brandId, userId: member, role, everyVenue };
    const { count } = await tx.teammate.createMany({ data: [row], skipDuplicates: true });
    // Whoever came onto the team another way keeps what they have.
    if (count === 1)
      await tx.teammateVenue.createMany({
        data: venues.map(({ venueId }) => ({ brandId, userId: member, venueId })),
      });
    const detail = { invitationId: id, role };
    await recordAct(tx, { actorId: member, act: "invitation.accepted", subjectId: brandId, detail });
    return ok(brand);
  });
}
