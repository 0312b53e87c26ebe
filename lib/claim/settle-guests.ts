import "server-only";
import type { Lease } from "@/lib/claim/lease";
import type { Settled } from "@/lib/claim/scan-list";
import type { SyncedScan } from "@/lib/claim/schema";
import { flag, type ToSettle } from "@/lib/claim/settle-use";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Takes in the guests who came with a use without network: each has the next free ordinal of the claim, and those beyond its
 * guests are flagged, or all of them when nobody was entitled. Guests of the same use who were told of before are not taken in
 * twice.
 */
export async function settleGuests(
  tx: Prisma.TransactionClient,
  claim: ToSettle,
  { nonce, at, guests }: SyncedScan,
  { lease, holder }: { lease: Lease; holder: Settled },
): Promise<void> {
  const reason = holder.outcome === "flagged" ? holder.reason : "USED_EARLIER";
  const known = { nonce, ordinal: { gt: 0 } };
  const told = (await tx.redemption.count({ where: known })) + (await tx.flaggedUse.count({ where: known }));
  const use = { claimId: claim.id, byId: lease.by, venueId: lease.venue, nonce, at };
  const inForce = await tx.redemption.findMany({
    where: { claimId: claim.id, rolledBackAt: null, ordinal: { gt: 0 } },
    select: { ordinal: true },
  });
  const taken = inForce.map(({ ordinal }) => ordinal);
  const places = Array.from({ length: claim.guests }, (_, index) => index + 1).filter(
    (place) => !taken.includes(place),
  );
  for (let guest = told; guest < guests; guest += 1) {
    const ordinal = reason === "USED_EARLIER" ? places.shift() : undefined;
    // What is flagged has no place among the claim's guests: its number only tells it from the next.
    if (ordinal === undefined) await flag(tx, { ...use, reason, ordinal: guest + 1 });
    else await tx.redemption.create({ data: { ...use, ordinal, method: "QR", syncedAt: claim.now } });
  }
}
