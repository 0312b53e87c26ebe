import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { captureFee } from "@/lib/billing/perk-money";
import { type ShowPromotionRefusal, showPromotion } from "@/lib/billing/show-promotion";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type ShowRefusal =
  | { readonly fact: "unknown_claim" | "no_code" | "over" }
  | ShowPromotionRefusal
  | Busy;

const row = z.object({
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  withCode: z.boolean(),
});

/**
 * Shows a member the code of their own claim, which uses the claim up: who has read a code can use it anywhere, so it
 * cannot go to somebody else any more. Only a promotion code can still be switched off, and is used by the shop's order. Asked again it
 * changes nothing.
 */
export async function showCode(
  member: MemberId,
  { claim: claimId }: { claim: string },
): Promise<Result<undefined, ShowRefusal>> {
  const own = { id: claimId, userId: member };
  if ((await db.claim.count({ where: { ...own, perk: { codeSource: "PROMOTION" } } })) > 0)
    return showPromotion(member, claimId);
  return inTransaction<undefined, ShowRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select c.state::text, c.usable_until > now() as usable, p.code_source <> 'none' as "withCode"
      from claim c join perk p on p.id = c.perk_id
      where c.id = ${claimId}::uuid and c.user_id = ${member}::uuid for update of c`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { state, usable, withCode } = row.parse(found);
    if (!withCode) return refuse({ fact: "no_code" });
    if (state === "redeemed") return ok();
    if (state !== "active" || !usable) return refuse({ fact: "over" });
    const spent = await tx.$executeRaw`
      update unit set free_at = 'infinity'
      where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity' and code_id is not null`;
    // The claim ran out between the two statements and its unit is somebody else's already.
    if (spent !== 1) return refuse({ fact: "over" });
    await tx.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
    const { id } = await tx.redemption.create({
      data: { claimId, byId: member, method: "SHOWN", nonce: randomUUID() },
      select: { id: true },
    });
    await tx.claimEvent.create({ data: { claimId, from: "ACTIVE", to: "REDEEMED", byId: member } });
    await captureFee(tx, claimId, id);
    return ok();
  });
}
