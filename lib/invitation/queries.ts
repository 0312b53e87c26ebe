import "server-only";
import type { Teammate } from "@/lib/account/gate";
import type { CurrentUser } from "@/lib/account/queries";
import type { Role } from "@/lib/account/role";
import type { Duty } from "@/lib/brand/duty";
import { db } from "@/lib/db";
import { openAt, tokenHmac } from "@/lib/invitation/open";
import { invitationToken } from "@/lib/invitation/schema";

/** An invitation as whoever has its link sees it. The address that it was mailed to is not in it. */
export interface InvitationView {
  readonly brand: string;
  readonly invitedBy: string;
  readonly role: Role;
  /** Where they would redeem, by name; null for everywhere. */
  readonly venues: readonly string[] | null;
  readonly expiresAt: Date;
  /** Whether it was sent to whoever looks; null for a visitor. */
  readonly yours: boolean | null;
}

/** The open invitation of a link; null for an answered, withdrawn, old or unknown one alike. */
export async function invitationBy(
  token: string,
  viewer: CurrentUser | null,
  now = new Date(),
): Promise<InvitationView | null> {
  const given = invitationToken.safeParse(token);
  if (!given.success) return null;
  const row = await db.invitation.findFirst({
    where: { tokenHmac: tokenHmac(given.data), ...openAt(now) },
    select: {
      ...{ email: true, role: true, everyVenue: true, expiresAt: true, brand: { select: { name: true } } },
      invitedBy: { select: { name: true, email: true } },
      venues: { select: { venue: { select: { name: true } } }, orderBy: { venue: { name: "asc" } } },
    },
  });
  if (!row) return null;
  const { email, role, everyVenue, expiresAt, brand, invitedBy, venues } = row;
  return {
    ...{ brand: brand.name, invitedBy: invitedBy.name ?? invitedBy.email, role, expiresAt },
    venues: everyVenue ? null : venues.map(({ venue }) => venue.name),
    yours: viewer && viewer.email === email,
  };
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly duty: Duty;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: "OPEN" | "DECLINED" | "EXPIRED";
}

const dayMs = 24 * 60 * 60 * 1000;
const listedDays = 30;

/**
 * What the brand's owners asked whom in the last 30 days and was not accepted or withdrawn, the latest of each address, the
 * latest first.
 */
export async function listInvitations({ brandId }: Teammate, now = new Date()): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    where: {
      ...{ brandId, acceptedAt: null, withdrawnAt: null },
      createdAt: { gt: new Date(now.getTime() - listedDays * dayMs) },
    },
    select: {
      ...{ id: true, email: true, role: true, everyVenue: true, createdAt: true, expiresAt: true },
      ...{ declinedAt: true, venues: { select: { venueId: true } } },
    },
    orderBy: { createdAt: "desc" },
  });
  const latest = new Map(rows.toReversed().map((row) => [row.email, row]));
  return rows
    .filter((row) => latest.get(row.email) === row)
    .map(({ role, everyVenue, venues, declinedAt, ...row }) => ({
      ...row,
      duty: { role, venueIds: everyVenue ? null : venues.map(({ venueId }) => venueId) },
      state: declinedAt ? "DECLINED" : row.expiresAt > now ? "OPEN" : "EXPIRED",
    }));
}
