import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import type { BindInput } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";

export type BindRefusal = { readonly fact: "unknown_claim" | "over" } | Busy;

const row = z.object({ usable: z.boolean() });

/**
 * Binds a member's own usable claim to the key of the device in hand. What any other device shows for it stops working at
 * once.
 */
export async function bindPass(
  member: MemberId,
  { claim: claimId, passKey }: BindInput,
): Promise<Result<undefined, BindRefusal>> {
  return inTransaction<undefined, BindRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select state = 'active' and usable_until > now() as usable from claim
      where id = ${claimId}::uuid and user_id = ${member}::uuid for update`;
    if (!found) return refuse({ fact: "unknown_claim" });
    if (!row.parse(found).usable) return refuse({ fact: "over" });
    await tx.claim.update({ where: { id: claimId }, data: { passKey, passCounter: 0 } });
    const reason = "The pass was bound to another device.";
    await tx.claimEvent.create({ data: { claimId, from: "ACTIVE", to: "ACTIVE", byId: member, reason } });
    return ok();
  });
}
