import "server-only";
import { z } from "zod";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import type { RevokeInput } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import { offerFreedUnits } from "@/lib/waitlist/offer-freed-units";
import { ClaimState } from "@/prisma/generated/enums";

export type RevokeRefusal =
  | { readonly fact: "unknown_claim" | "revoked_already" | "over" | "own_claim" }
  | Busy;

const row = z.object({
  perkId: z.uuid(),
  userId: z.uuid(),
  state: z.string().toUpperCase().pipe(z.enum(ClaimState)),
  usable: z.boolean(),
});

/**
 * Withdraws a claim for fraud, with a reason that is kept. Unused, its unit is offered to the next in line, or free for others at once; used, the unit stays
 * used and the redemption stands. Either way the person's one claim on the perk is spent: the identities stay with it.
 */
export async function revokeClaim(
  admin: AdminId,
  { claim: claimId, reason }: RevokeInput,
): Promise<Result<undefined, RevokeRefusal>> {
  return inTransaction<undefined, RevokeRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select perk_id as "perkId", user_id as "userId", state::text, usable_until > now() as usable from claim
      where id = ${claimId}::uuid for update`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { perkId, userId, state, usable } = row.parse(found);
    if (userId === admin) return refuse({ fact: "own_claim" });
    if (state === "REVOKED") return refuse({ fact: "revoked_already" });
    if (state !== "REDEEMED") {
      if (!usable || (state !== "ACTIVE" && state !== "OFFERED")) return refuse({ fact: "over" });
      const freed = await tx.$executeRaw`
        update unit set free_at = '-infinity', claim_id = null
        where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity'`;
      if (freed !== 1) return refuse({ fact: "over" });
    }
    await tx.claim.update({ where: { id: claimId }, data: { state: "REVOKED" } });
    await tx.claimEvent.create({ data: { claimId, from: state, to: "REVOKED", byId: admin, reason } });
    await recordAct(tx, {
      actorId: admin,
      act: "claim.revoked",
      subjectId: claimId,
      detail: { from: state, reason },
    });
    await offerFreedUnits(tx, perkId);
    return ok();
  });
}
