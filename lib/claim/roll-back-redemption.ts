import "server-only";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { returnFee } from "@/lib/billing/perk-money";
import { redeemsAt } from "@/lib/claim/redeems-at";
import { rollBackHours } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export type RollBackRefusal =
  | {
      readonly fact:
        | "unknown_redemption"
        | "rolled_back_already"
        | "too_late"
        | "revoked"
        | "shown"
        | "ordered";
    }
  | Busy;

const row = z.object({
  claimId: z.uuid(),
  ordinal: z.int(),
  revoked: z.boolean(),
  rolledBack: z.boolean(),
  inTime: z.boolean(),
  shown: z.boolean(),
  ordered: z.boolean(),
  venueId: z.uuid().nullable(),
});

/** Makes a claim usable again until it would have run out anyway, with its unit. */
async function returnClaim(tx: Prisma.TransactionClient, claimId: string, byId: string, reason: string) {
  const returned = await tx.$executeRaw`
    update unit set free_at = c.usable_until from claim c
    where c.id = ${claimId}::uuid and unit.claim_id = c.id and unit.free_at = 'infinity'`;
  if (returned !== 1) throw new Error(`claim ${claimId} was redeemed without a unit`);
  await tx.claim.update({ where: { id: claimId }, data: { state: "ACTIVE" } });
  await tx.claimEvent.create({ data: { claimId, from: "REDEEMED", to: "ACTIVE", byId, reason } });
}

/**
 * Takes a redemption of the staff's brand at a venue of theirs back, with a reason, within 24 hours. A holder's takes the guests' with it, and the
 * claim can be used again; a guest's makes room for one guest.
 */
export async function rollBackRedemption(
  staff: Teammate,
  { redemption: id, reason }: { redemption: string; reason: string },
): Promise<Result<undefined, RollBackRefusal>> {
  const { userId, brandId } = staff;
  return inTransaction<undefined, RollBackRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select c.id as "claimId", r.ordinal, c.state = 'revoked' as revoked, r.rolled_back_at is not null as "rolledBack",
        r.at > now() - make_interval(hours => ${rollBackHours}::int) as "inTime",
        r.method = 'shown' as shown, r.method = 'order' as ordered, r.venue_id as "venueId"
      from redemption r join claim c on c.id = r.claim_id
        join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
      where r.id = ${id}::uuid and a.brand_id = ${brandId}::uuid
      for update of c, r`;
    if (!found) return refuse({ fact: "unknown_redemption" });
    const { claimId, ordinal, revoked, rolledBack, inTime, shown, ordered, venueId } = row.parse(found);
    if (!redeemsAt(staff, venueId)) return refuse({ fact: "unknown_redemption" });
    if (rolledBack) return refuse({ fact: "rolled_back_already" });
    if (revoked) return refuse({ fact: "revoked" });
    // Its holder has read the code, and nothing makes them forget it.
    if (shown) return refuse({ fact: "shown" });
    // Stripe takes a code once, whatever becomes of the order.
    if (ordered) return refuse({ fact: "ordered" });
    if (!inTime) return refuse({ fact: "too_late" });

    if (ordinal === 0) await returnClaim(tx, claimId, userId, reason);
    const data = { rolledBackAt: new Date(), rolledBackById: userId, rollBackReason: reason };
    const taken = ordinal === 0 ? { claimId, rolledBackAt: null } : { id };
    await tx.redemption.updateMany({ where: taken, data });
    if (ordinal === 0) await returnFee(tx, claimId, id);
    return ok();
  });
}
