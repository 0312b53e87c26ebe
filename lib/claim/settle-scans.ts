import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { readPass } from "@/lib/claim/device-pass";
import { type Lease, readLease } from "@/lib/claim/lease";
import { redeemsAt } from "@/lib/claim/redeems-at";
import type { Settled } from "@/lib/claim/scan-list";
import type { SyncedScan, SyncInput } from "@/lib/claim/schema";
import { settleGuests } from "@/lib/claim/settle-guests";
import { countLate, flag, lockToSettle, reasonToFlag, type ToSettle } from "@/lib/claim/settle-use";
import { inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export interface SyncRefusal {
  readonly fact: "bad_lease";
}

const counted: Settled = { outcome: "counted" };

/** What was said when the same use was told of before; null when it was not. */
async function saidBefore(
  tx: Prisma.TransactionClient,
  claim: ToSettle,
  nonce: string,
): Promise<Settled | null> {
  const where = { claimId: claim.id, nonce, ordinal: 0 };
  if (await tx.redemption.findFirst({ where, select: { id: true } })) return counted;
  const flagged = await tx.flaggedUse.findFirst({ where, select: { reason: true } });
  if (!flagged) return null;
  const { first } = claim;
  const earlier = flagged.reason === "USED_EARLIER" ? first : null;
  return {
    outcome: "flagged",
    reason: flagged.reason,
    at: earlier?.at ?? null,
    venueName: earlier?.venueName ?? null,
  };
}

/** Decides what the holder's use counts for: the earliest of a claim counts, whichever was told of first. */
async function settleHolder(
  tx: Prisma.TransactionClient,
  claim: ToSettle,
  scan: SyncedScan,
  lease: Lease,
): Promise<Settled> {
  const before = await saidBefore(tx, claim, scan.nonce);
  if (before) return before;
  const reason = await reasonToFlag(claim, scan, lease);
  const [by, venueId] = [lease.by, lease.venue];
  const own = { claimId: claim.id, byId: by, venueId, nonce: scan.nonce, at: scan.at };
  if (reason) return flag(tx, { ...own, reason });
  const { first } = claim;
  if (!first) return (await countLate(tx, claim, own)) ? counted : flag(tx, { ...own, reason: "NOT_VALID" });
  if (scan.at >= first.at) return flag(tx, { ...own, reason: "USED_EARLIER" }, first);
  const { id, byId, nonce, at } = first;
  const later = { claimId: claim.id, byId, venueId: first.venueId, nonce, at };
  await flag(tx, { ...later, reason: "USED_EARLIER" });
  const { claimId: _, ...facts } = own;
  await tx.redemption.update({ where: { id }, data: { ...facts, method: "QR", syncedAt: new Date() } });
  return counted;
}

async function settle(staff: Teammate, lease: Lease, scan: SyncedScan) {
  return inTransaction<Settled, never>(async (tx) => {
    const pass = readPass(scan.pass);
    const claim = pass && (await lockToSettle(tx, staff.brandId, pass.claimId));
    // Nothing of the brand's: there is no claim to write it down with.
    if (!claim) return ok({ outcome: "flagged", reason: "NOT_VALID", at: null, venueName: null });
    const settled = await settleHolder(tx, claim, scan, lease);
    await settleGuests(tx, claim, scan, { lease, holder: settled });
    return ok(settled);
  });
}

/**
 * Takes in what a scanner of the brand did without network, the earliest first. Telling the same again changes nothing and
 * gets the same answer. Of several uses of one claim the earliest counts; each other one is written down as flagged. What could
 * not be decided now, because the database was busy, has no answer and is to be told again.
 */
export async function settleScans(
  staff: Teammate,
  { lease: given, scans }: SyncInput,
): Promise<Result<{ nonce: string; result: Settled }[], SyncRefusal>> {
  const lease = await readLease(given);
  if (!lease || lease.brand !== staff.brandId) return refuse({ fact: "bad_lease" });
  // Their own was given while the venue was theirs: whom they let in by it came in, whatever was changed since.
  if (lease.by !== staff.userId && !redeemsAt(staff, lease.venue)) return refuse({ fact: "bad_lease" });
  const settled: { nonce: string; result: Settled }[] = [];
  for (const scan of scans.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const result = await settle(staff, lease, scan);
    if (result.ok) settled.push({ nonce: scan.nonce, result: result.value });
  }
  return ok(settled);
}
