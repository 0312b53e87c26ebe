import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { tendPromotions } from "@/lib/billing/tend-promotions-name";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { enqueue } from "@/lib/jobs";
import { ok, type Result, refuse } from "@/lib/result";
import { offerFreedUnits } from "@/lib/waitlist/offer-freed-units";

export type ReleaseRefusal = { readonly fact: "unknown_claim" | "used" | "over" } | Busy;

const row = z.object({
  perkId: z.uuid(),
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  /** Whether its holder has read a promotion code, which is to be switched off. */
  hasRead: z.boolean(),
});

/** Gives a member's own unused claim back, or declines an offer: its unit is offered to the next in line, or free for anybody. What ran out cannot be given back. */
export async function releaseClaim(
  member: MemberId,
  { claim: claimId }: { claim: string },
): Promise<Result<undefined, ReleaseRefusal>> {
  const released = await inTransaction<{ hasRead: boolean }, ReleaseRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select perk_id as "perkId", state::text, usable_until > now() as usable,
        exists (select 1 from code where shown_claim_id = claim.id) as "hasRead" from claim
      where id = ${claimId}::uuid and user_id = ${member}::uuid for update`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { perkId, state, usable, hasRead } = row.parse(found);
    if (state === "redeemed") return refuse({ fact: "used" });
    if (!usable || (state !== "active" && state !== "offered")) return refuse({ fact: "over" });

    const freed = await tx.$executeRaw`
      update unit set free_at = '-infinity', claim_id = null
      where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity'`;
    // The claim ran out between the two statements and its unit is somebody else's already.
    if (freed !== 1) return refuse({ fact: "over" });
    await tx.claim.update({ where: { id: claimId }, data: { state: "RELEASED" } });
    await tx.claimIdentity.deleteMany({ where: { claimId } });
    const from = state === "active" ? "ACTIVE" : "OFFERED";
    await tx.claimEvent.create({ data: { claimId, from, to: "RELEASED", byId: member } });
    await offerFreedUnits(tx, perkId);
    return ok({ hasRead });
  });
  if (!released.ok) return released;
  if (released.value.hasRead) await enqueue(tendPromotions, "now", {});
  return ok();
}
