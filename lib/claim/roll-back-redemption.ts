import "server-only";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { rollBackHours } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";

export type RollBackRefusal =
  | { readonly fact: "unknown_redemption" | "rolled_back_already" | "too_late" }
  | Busy;

const row = z.object({
  claimId: z.uuid(),
  rolledBack: z.boolean(),
  inTime: z.boolean(),
});

/**
 * Takes a redemption of the staff's brand back, with a reason, within 24 hours: the claim can be used again until it would
 * have run out anyway.
 */
export async function rollBackRedemption(
  { userId, brandId }: Teammate,
  { redemption: id, reason }: { redemption: string; reason: string },
): Promise<Result<undefined, RollBackRefusal>> {
  return inTransaction<undefined, RollBackRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select c.id as "claimId", r.rolled_back_at is not null as "rolledBack",
        r.at > now() - make_interval(hours => ${rollBackHours}::int) as "inTime"
      from redemption r join claim c on c.id = r.claim_id
        join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
      where r.id = ${id}::uuid and a.brand_id = ${brandId}::uuid
      for update of c, r`;
    if (!found) return refuse({ fact: "unknown_redemption" });
    const { claimId, rolledBack, inTime } = row.parse(found);
    if (rolledBack) return refuse({ fact: "rolled_back_already" });
    if (!inTime) return refuse({ fact: "too_late" });

    const returned = await tx.$executeRaw`
      update unit set free_at = c.usable_until from claim c
      where c.id = ${claimId}::uuid and unit.claim_id = c.id and unit.free_at = 'infinity'`;
    if (returned !== 1) throw new Error(`claim ${claimId} was redeemed without a unit`);
    await tx.claim.update({ where: { id: claimId }, data: { state: "ACTIVE" } });
    const now = new Date();
    const data = { rolledBackAt: now, rolledBackById: userId, rollBackReason: reason };
    await tx.redemption.update({ where: { id }, data });
    await tx.claimEvent.create({ data: { claimId, from: "REDEEMED", to: "ACTIVE", byId: userId, reason } });
    return ok();
  });
}
