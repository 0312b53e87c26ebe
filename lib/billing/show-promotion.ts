import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { ensureCoupon, mintPromotion, noteAsked } from "@/lib/billing/mint-promotion";
import { isShutOut } from "@/lib/billing/stripe-answers";
import { swapCode } from "@/lib/billing/swap-code";
import { switchOff } from "@/lib/billing/switch-off";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export type ShowPromotionRefusal =
  | { readonly fact: "unknown_claim" | "over" | "not_connected" | "stripe_down" }
  | Busy;

const row = z.object({
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  perkId: z.uuid(),
  brandId: z.uuid(),
});

const unitRow = z.object({ unitId: z.uuid(), codeId: z.uuid().nullable(), spoilt: z.boolean() });

/** The code that a claim's holder is to get; null once the claim is used. One that somebody else has read is changed for a fresh one. */
async function codeFor(
  tx: Prisma.TransactionClient,
  member: MemberId,
  claimId: string,
): Promise<Result<string | null, ShowPromotionRefusal>> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select c.state::text, c.usable_until > now() as usable, p.id as "perkId", a.brand_id as "brandId"
    from claim c join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
    where c.id = ${claimId}::uuid and c.user_id = ${member}::uuid for update of c`;
  if (!found) return refuse({ fact: "unknown_claim" });
  const { state, usable, ...perk } = row.parse(found);
  if (state === "redeemed") return ok(null);
  if (state !== "active" || !usable) return refuse({ fact: "over" });
  const [held] = await tx.$queryRaw<unknown[]>`
    select u.id as "unitId", u.code_id as "codeId", coalesce(k.shown_claim_id <> ${claimId}::uuid, false)
      or exists (select 1 from promotion_order where code_id = k.id) as spoilt
    from unit u left join code k on k.id = u.code_id
    where u.claim_id = ${claimId}::uuid and u.free_at > now() and u.free_at < 'infinity' for update of u`;
  // The claim ran out between the two statements and its unit is somebody else's already.
  if (!held) return refuse({ fact: "over" });
  const { unitId, codeId, spoilt } = unitRow.parse(held);
  return ok(codeId && !spoilt ? codeId : await swapCode(tx, { unitId, codeId, ...perk }));
}

const live = { askedAt: true, promotionId: true, sealed: true, deactivatedAt: true } as const;

/** Makes sure that a code can be used at the shop, and the one it took over from cannot. */
async function makeLive(codeId: string): Promise<Result<undefined, ShowPromotionRefusal>> {
  const code = await db.code.findUniqueOrThrow({
    where: { id: codeId },
    select: {
      ...{ id: true, perkId: true, brandId: true, sealed: true, mintedAt: true },
      replaces: { select: { id: true, ...live, account: { select: { accountId: true } } } },
    },
  });
  const account = await db.connectedAccount.findFirst({
    where: { brandId: code.brandId, revokedAt: null, readyAt: { not: null } },
    select: { id: true, accountId: true },
  });
  if (!account?.accountId) return refuse({ fact: "not_connected" });
  if (code.mintedAt) return ok();
  const { accountId } = account;
  try {
    const before = code.replaces;
    const beforeAccount = before?.account?.accountId;
    if (before?.askedAt && !before.deactivatedAt && beforeAccount)
      await switchOff({ ...before, askedAt: before.askedAt, accountId: beforeAccount });
    await ensureCoupon(accountId, code.perkId);
    await noteAsked([codeId], account.id);
    await mintPromotion(accountId, code);
    return ok();
  } catch (error) {
    log.warn({ err: error, code: codeId }, "a promotion code could not be made to be shown");
    if (isShutOut(error)) await lookAtAccount(accountId).catch(() => null);
    return refuse({ fact: isShutOut(error) ? "not_connected" : "stripe_down" });
  }
}

/**
 * Shows a member the promotion code of their own claim. It is not used by that: the shop's order uses it, and until then the
 * claim can be given back. From now on the code goes to nobody else. Where Stripe does not answer and the code is not made
 * yet nothing is changed.
 */
export async function showPromotion(
  member: MemberId,
  claimId: string,
): Promise<Result<undefined, ShowPromotionRefusal>> {
  const kept = await inTransaction((tx) => codeFor(tx, member, claimId));
  if (!kept.ok) return kept;
  if (kept.value === null) return ok();
  const codeId = kept.value;
  const made = await makeLive(codeId);
  if (!made.ok) return made;
  return inTransaction<undefined, ShowPromotionRefusal>(async (tx) => {
    const still = await codeFor(tx, member, claimId);
    if (!still.ok) return still;
    if (still.value === null) return ok();
    // It was used or taken off meanwhile; asked again there is another one.
    if (still.value !== codeId) return refuse({ fact: "busy" });
    await tx.code.updateMany({
      where: { id: codeId, shownClaimId: null },
      data: { shownClaimId: claimId, shownAt: new Date() },
    });
    return ok();
  });
}
