import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { captureFee } from "@/lib/billing/perk-money";
import { isSignedBy, readPass } from "@/lib/claim/device-pass";
import { identitiesOf } from "@/lib/claim/identities";
import type { Lease } from "@/lib/claim/lease";
import { passKeyShape } from "@/lib/claim/pass-key";
import { passRefusal } from "@/lib/claim/pass-refusal";
import type { Settled } from "@/lib/claim/scan-list";
import type { SyncedScan } from "@/lib/claim/schema";
import type { Prisma } from "@/prisma/generated/client";
import type { FlagReason } from "@/prisma/generated/enums";

const row = z.object({
  id: z.uuid(),
  perkId: z.uuid(),
  userId: z.uuid(),
  venueId: z.uuid().nullable(),
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usableUntil: z.date(),
  guests: z.int(),
  passKey: passKeyShape.nullable(),
  now: z.date(),
});

/** A claim that somebody was let in by, and the use of it that counts so far. */
export interface ToSettle extends z.output<typeof row> {
  readonly first: {
    readonly id: string;
    readonly at: Date;
    readonly byId: string;
    readonly nonce: string;
    readonly venueId: string | null;
    readonly venueName: string | null;
  } | null;
}

/** Locks the brand's own claim, so that scanners that tell of it at the same moment are heard one after the other. */
export async function lockToSettle(
  tx: Prisma.TransactionClient,
  brandId: string,
  claimId: string,
): Promise<ToSettle | null> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select c.id, c.perk_id as "perkId", c.user_id as "userId", c.state::text, c.usable_until as "usableUntil", c.guests,
      c.pass_key as "passKey", p.venue_id as "venueId", now() as now
    from claim c join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
    where c.id = ${claimId}::uuid and a.brand_id = ${brandId}::uuid
    for update of c`;
  if (!found) return null;
  const first = await tx.redemption.findFirst({
    where: { claimId, ordinal: 0, rolledBackAt: null },
    select: { id: true, at: true, byId: true, nonce: true, venueId: true, venue: { select: { name: true } } },
  });
  return { ...row.parse(found), first: first && { ...first, venueName: first.venue?.name ?? null } };
}

/** Why a use cannot count at all; null when it can. */
export async function reasonToFlag(
  claim: ToSettle,
  scan: SyncedScan,
  lease: Lease,
): Promise<FlagReason | null> {
  if (claim.state === "revoked") return "REVOKED";
  const pass = readPass(scan.pass);
  const genuine = pass && claim.passKey && (await isSignedBy(pass, claim.passKey));
  const at = scan.at.getTime();
  const inTime =
    at >= lease.from && at < lease.until && scan.at < claim.usableUntil && at <= claim.now.getTime() + 60_000;
  const shownThen = pass && passRefusal(pass, 0, scan.at) === null;
  return genuine && inTime && shownThen && claim.venueId === lease.venue ? null : "NOT_VALID";
}

interface Use {
  readonly claimId: string;
  readonly byId: string;
  readonly venueId: string | null;
  readonly nonce: string;
  readonly at: Date;
}

/** Writes down that somebody was let in and does not count. */
export async function flag(
  tx: Prisma.TransactionClient,
  flagged: Use & { readonly reason: FlagReason; readonly ordinal?: number },
  instead: { readonly at: Date; readonly venueName: string | null } | null = null,
): Promise<Settled> {
  await tx.flaggedUse.create({ data: flagged });
  const { reason } = flagged;
  return { outcome: "flagged", reason, at: instead?.at ?? null, venueName: instead?.venueName ?? null };
}

/**
 * Writes down a use that was in time, though it is told late. Where the claim ran out in the meantime it counts all the same,
 * unless its unit or its place went to somebody else: then nothing is changed, and it is not so.
 */
export async function countLate(tx: Prisma.TransactionClient, claim: ToSettle, use: Use): Promise<boolean> {
  const { id, perkId, userId, state } = claim;
  if (state !== "active" && state !== "expired") return false;
  const live = { in: ["OFFERED" as const, "ACTIVE" as const, "REDEEMED" as const] };
  const other = await tx.claim.count({ where: { perkId, userId, state: live, id: { not: id } } });
  if (other > 0) return false;
  const spent = await tx.$executeRaw`
    update unit set free_at = 'infinity' where claim_id = ${id}::uuid and free_at < 'infinity'`;
  if (spent !== 1) return false;
  if (state === "expired") {
    const identities = await identitiesOf(tx, userId as MemberId);
    const data = identities.map((identityHmac) => ({ perkId, identityHmac, claimId: id }));
    await tx.claimIdentity.createMany({ data, skipDuplicates: true });
  }
  await tx.claim.update({ where: { id }, data: { state: "REDEEMED" } });
  const redemption = await tx.redemption.create({
    data: { ...use, method: "QR", syncedAt: claim.now },
    select: { id: true },
  });
  const reason = "Let in without network.";
  const from = state === "active" ? "ACTIVE" : "EXPIRED";
  await tx.claimEvent.create({ data: { claimId: id, from, to: "REDEEMED", byId: use.byId, reason } });
  await captureFee(tx, id, redemption.id);
  return true;
}
