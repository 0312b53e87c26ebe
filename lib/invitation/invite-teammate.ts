import "server-only";
import { mailboxOf } from "@/lib/account/email";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import type { Duty } from "@/lib/brand/duty";
import { areVenuesOf, lockTeam } from "@/lib/brand/team";
import { db } from "@/lib/db";
import { invitationMail } from "@/lib/invitation/invitation-mail";
import { expiryFrom, newToken, tokenHmac, unanswered } from "@/lib/invitation/open";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { ok, type Result, refuse } from "@/lib/result";

export type InviteRefusal =
  | "not_allowed"
  | "already_teammate"
  | "unknown_venue"
  | "too_many_invitations"
  | "too_many_to_address";

const perBrand: Limit = { name: "invite-teammate", points: 30, seconds: 60 * 60 };
/** From all brands together: anybody can make a brand, and nobody may fill a stranger's mailbox through us. */
const perMailbox: Limit = { name: "invitation-mail", points: 10, seconds: 24 * 60 * 60 };

interface Invited {
  readonly email: string;
  readonly duty: Duty;
}

/** The invitation's row in the place of an unanswered one, whose link is dead from then on. */
async function store(by: Teammate, { email, duty }: Invited, token: string) {
  const { brandId, userId } = by;
  const now = new Date();
  return db.$transaction(async (tx) => {
    if ((await lockTeam(tx, by)) !== "OWNER") return refuse("not_allowed");
    const known = await tx.teammate.count({ where: { brandId, user: { email } } });
    if (known > 0) return refuse("already_teammate");
    const { role, venueIds } = duty;
    if (!(await areVenuesOf(tx, brandId, venueIds))) return refuse("unknown_venue");
    const before = { brandId, email, ...unanswered };
    const { count } = await tx.invitation.updateMany({ where: before, data: { withdrawnAt: now } });
    const invitation = await tx.invitation.create({
      data: {
        ...{ brandId, email, role, everyVenue: venueIds === null, tokenHmac: tokenHmac(token) },
        ...{ invitedById: userId, createdAt: now, expiresAt: expiryFrom(now) },
        venues: { create: (venueIds ?? []).map((venueId) => ({ venueId })) },
      },
      select: {
        ...{ id: true, brand: { select: { name: true } } },
        invitedBy: { select: { name: true, email: true } },
      },
    });
    const { id, brand, invitedBy } = invitation;
    // No address: the log outlives every account.
    const detail = { invitationId: id, role, again: count > 0 };
    await recordAct(tx, { actorId: userId, act: "invitation.sent", subjectId: brandId, detail });
    return ok({ brand: brand.name, invitedBy: invitedBy.name ?? invitedBy.email });
  });
}

/**
 * Asks somebody by mail to join the team. Asked again, they get another link and the one before is dead. `mailed` is false when
 * the mail could not be sent: nobody has the link then, and the way on is to ask again. At most 30 an hour from a brand, and 10 a
 * day to a mailbox from all brands.
 */
export async function inviteTeammate(
  by: Teammate,
  invited: Invited,
): Promise<Result<{ email: string; mailed: boolean }, InviteRefusal>> {
  const { email, duty } = invited;
  if (!(await spend(perBrand, by.brandId)).ok) return refuse("too_many_invitations");
  if (!(await spend(perMailbox, mailboxOf(email))).ok) return refuse("too_many_to_address");
  const token = newToken();
  const stored = await store(by, invited, token);
  if (!stored.ok) return stored;
  try {
    await sendMail({ to: email, ...invitationMail({ ...stored.value, duty }, token) });
    return ok({ email, mailed: true });
  } catch (error) {
    log.error({ err: error }, "an invitation could not be mailed");
    return ok({ email, mailed: false });
  }
}
