import "server-only";
import { randomUUID } from "node:crypto";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { captureFee } from "@/lib/billing/perk-money";
import { isShutOut } from "@/lib/billing/stripe-answers";
import { db } from "@/lib/db";
import { recordOrder } from "@/lib/results/record-order";
import { stripe } from "@/lib/stripe";
import type { Prisma } from "@/prisma/generated/client";

/** What was bought, once it is paid: null before, and for what no promotion code was used in. */
async function paidOrder(accountId: string, sessionId: string) {
  const session = await stripe.checkout.sessions.retrieve(sessionId, {}, { stripeAccount: accountId });
  const { status, payment_status, amount_total: cents, currency, total_details, discounts } = session;
  // An order that a code makes free is paid too: nothing is required.
  if (status !== "complete" || payment_status === "unpaid" || cents === null || !currency) return null;
  const promotions = (discounts ?? []).flatMap(({ promotion_code: code }) =>
    code === null ? [] : [typeof code === "string" ? code : code.id],
  );
  const discountCents = total_details?.amount_discount ?? 0;
  return { promotions, order: { cents, discountCents, currency: currency.toUpperCase() } };
}

/**
 * Uses a claim by an order, and says the id of the use; null where it cannot be used any more. A claim that ran out or was
 * given back before Stripe had the code switched off is not revived: its unit may be somebody else's, and the brand, who
 * would have sold all the same, is charged nothing.
 */
async function redeem(
  tx: Prisma.TransactionClient,
  claimId: string,
  { cents, currency, at }: { cents: number; currency: string; at: Date },
): Promise<string | null> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { state: true, userId: true },
  });
  if (claim.state !== "ACTIVE") return null;
  const spent = await tx.$executeRaw`
    update unit set free_at = 'infinity'
    where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity'`;
  if (spent !== 1) return null;
  await tx.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
  const { id } = await tx.redemption.create({
    data: { claimId, byId: claim.userId, method: "ORDER", nonce: randomUUID(), at },
    select: { id: true },
  });
  const reason = "Used in an order.";
  const event = { claimId, from: "ACTIVE", to: "REDEEMED", byId: claim.userId, reason } as const;
  await tx.claimEvent.create({ data: event });
  await recordOrder(tx, { claimId, cents, currency, at, source: "STRIPE" });
  await captureFee(tx, claimId, id);
  return id;
}

/**
 * Writes down an order in a brand's own shop in which one of its promotion codes was used, told at `at`, and uses the claim by
 * it. Once for each order, whoever tells of it and however often.
 */
export async function recordPromotionOrder(accountId: string, sessionId: string, at: Date): Promise<void> {
  const account = await db.connectedAccount.findUnique({ where: { accountId }, select: { id: true } });
  if (!account) return;
  const paid = await paidOrder(accountId, sessionId).catch(async (error: unknown) => {
    // What cannot be asked cannot be believed. Such an account tells nothing any more either.
    if (!isShutOut(error)) throw error;
    await lookAtAccount(accountId);
    return null;
  });
  if (!paid) return;
  const where = { accountId: account.id, promotionId: { in: paid.promotions } };
  await db.$transaction(async (tx) => {
    const code = await tx.code.findFirst({ where, select: { id: true, shownClaimId: true } });
    if (!code) return;
    const { id: codeId, shownClaimId: claimId } = code;
    if (claimId) await tx.$executeRaw`select 1 from claim where id = ${claimId}::uuid for update`;
    if ((await tx.promotionOrder.count({ where: { sessionId } })) > 0) return;
    const redemptionId = claimId && (await redeem(tx, claimId, { ...paid.order, at }));
    await tx.promotionOrder.createMany({
      data: { sessionId, codeId, claimId, ...paid.order, at, redemptionId },
      skipDuplicates: true,
    });
  });
}
