import "server-only";
import { isMissing, isRefusal } from "@/lib/billing/stripe-answers";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";

/** A promotion code as Stripe is told of it. */
export interface PromotionToMint {
  readonly id: string;
  readonly perkId: string;
  readonly sealed: string;
}

/** Makes a perk's coupon on an account unless it is there. Its id is the perk's, so that there is one whoever makes it. */
export async function ensureCoupon(accountId: string, perkId: string): Promise<void> {
  const stripeAccount = accountId;
  try {
    await stripe.coupons.retrieve(perkId, {}, { stripeAccount });
    return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const { title, percentOff, offCents, currency } = await db.perk.findUniqueOrThrow({
    where: { id: perkId },
    select: { title: true, percentOff: true, offCents: true, currency: true },
  });
  const off =
    percentOff === null
      ? { amount_off: offCents ?? 0, currency: currency.toLowerCase() }
      : { percent_off: percentOff };
  // Stripe's names end after 40 characters.
  const coupon = { id: perkId, name: title.slice(0, 40), duration: "once", ...off } as const;
  try {
    await stripe.coupons.create({ ...coupon, metadata: { perk: perkId } }, { stripeAccount });
  } catch (error) {
    if ((error as { code?: string }).code !== "resource_already_exists") throw error;
  }
}

/** Stripe's id of our code, found by its text; null where there is none. An active text is unique at Stripe. */
export async function findPromotion(
  accountId: string,
  { id, sealed }: { id: string; sealed: string },
): Promise<string | null> {
  const asked = { code: unseal(sealed), limit: 10 };
  const { data } = await stripe.promotionCodes.list(asked, { stripeAccount: accountId });
  return data.find(({ metadata }) => metadata?.code === id)?.id ?? null;
}

async function create(accountId: string, { id, perkId, sealed }: PromotionToMint): Promise<string> {
  try {
    const made = await stripe.promotionCodes.create(
      {
        ...{ promotion: { type: "coupon", coupon: perkId }, code: unseal(sealed), max_redemptions: 1 },
        metadata: { code: id, perk: perkId },
      },
      { stripeAccount: accountId, idempotencyKey: `promotion ${id}` },
    );
    return made.id;
  } catch (error) {
    // It may be there: made before, and the answer lost, longer ago than Stripe remembers keys.
    const known = isRefusal(error) ? await findPromotion(accountId, { id, sealed }) : null;
    if (known) return known;
    throw error;
  }
}

/** Notes that Stripe is about to be asked for codes on an account: from now on it may have them, whatever it answers. */
export async function noteAsked(ids: readonly string[], account: string): Promise<void> {
  await db.code.updateMany({
    where: { id: { in: [...ids] }, promotionId: null },
    data: { askedAt: new Date(), accountId: account },
  });
}

/** Makes a code at Stripe, whose coupon is there and which was noted as asked for. Safe to repeat: its key is its own. */
export async function mintPromotion(accountId: string, code: PromotionToMint): Promise<void> {
  const promotionId = await create(accountId, code);
  await db.code.updateMany({
    where: { id: code.id, promotionId: null },
    data: { promotionId, mintedAt: new Date() },
  });
}
