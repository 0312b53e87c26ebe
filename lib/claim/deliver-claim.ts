import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { captureFee } from "@/lib/billing/perk-money";
import { redeemsAt } from "@/lib/claim/redeems-at";
import { unsealAsked } from "@/lib/claim/seal-asked";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";

export type DeliverRefusal = { readonly fact: "unknown_claim" | "used" | "over" | "not_to_be_sent" } | Busy;

const row = z.object({
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  asked: z.string().nullable().transform(unsealAsked),
  venueId: z.uuid().nullable(),
});

/**
 * Notes that what a claim of the staff's brand is for was sent to its holder: that is its use. Once; a roll-back is that of
 * any use.
 */
export async function deliverClaim(
  staff: Teammate,
  { claim: claimId }: { claim: string },
): Promise<Result<undefined, DeliverRefusal>> {
  const { userId, brandId } = staff;
  return inTransaction<undefined, DeliverRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select c.state::text, c.usable_until > now() as usable, c.asked_sealed as asked, p.venue_id as "venueId"
      from claim c join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
      where c.id = ${claimId}::uuid and a.brand_id = ${brandId}::uuid for update of c`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { state, usable, asked, venueId } = row.parse(found);
    if (!redeemsAt(staff, venueId)) return refuse({ fact: "unknown_claim" });
    if (state === "redeemed") return refuse({ fact: "used" });
    if (state !== "active" || !usable) return refuse({ fact: "over" });
    if (!asked || !("handover" in asked) || asked.handover !== "SEND")
      return refuse({ fact: "not_to_be_sent" });

    const spent = await tx.$executeRaw`
      update unit set free_at = 'infinity'
      where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity'`;
    // The claim ran out between the two statements and its unit is somebody else's already.
    if (spent !== 1) return refuse({ fact: "over" });
    await tx.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
    const use = { claimId, byId: userId, method: "SENT" as const, nonce: randomUUID() };
    const { id } = await tx.redemption.create({ data: use, select: { id: true } });
    await tx.claimEvent.create({ data: { claimId, from: "ACTIVE", to: "REDEEMED", byId: userId } });
    await captureFee(tx, claimId, id);
    return ok();
  });
}
