import "server-only";
import { z } from "zod";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { findPromotion } from "@/lib/billing/mint-promotion";
import { paced } from "@/lib/billing/paced";
import { isMissing, isShutOut } from "@/lib/billing/stripe-answers";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { stripe } from "@/lib/stripe";

const row = z.object({
  id: z.uuid(),
  promotionId: z.string().nullable(),
  sealed: z.string(),
  askedAt: z.date(),
  accountId: z.string(),
});

/** A code that is live at Stripe, or may be. */
export type LiveCode = z.output<typeof row>;

/** Whoever makes a code at this moment is done by then. */
const settledMs = 2 * 60_000;

/**
 * Has Stripe switch a code off, so that nobody can use it any more. Throws where Stripe does not do it, and where it cannot be
 * known yet whether Stripe has it.
 */
export async function switchOff({ id, promotionId, sealed, askedAt, accountId }: LiveCode): Promise<void> {
  const known = promotionId ?? (await findPromotion(accountId, { id, sealed }));
  if (known) {
    await stripe.promotionCodes
      .update(known, { active: false }, { stripeAccount: accountId })
      .catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
  } else if (Date.now() - askedAt.getTime() < settledMs)
    throw new Error(`code ${id} may still be being made`);
  await db.code.update({ where: { id }, data: { promotionId: known, deactivatedAt: new Date() } });
}

/** Codes that belong to no unit any more and may still be used. */
async function loose(): Promise<LiveCode[]> {
  return z.array(row).parse(
    await db.$queryRaw`
      select k.id, k.promotion_id as "promotionId", k.code_sealed as sealed, k.asked_at as "askedAt", a.account_id as "accountId"
      from code k join connected_account a on a.id = k.account_id and a.revoked_at is null
      where k.asked_at is not null and k.deactivated_at is null
        and not exists (select 1 from unit where code_id = k.id)
        and (k.promotion_id is not null or k.asked_at < now() - ${settledMs}::int * interval '1 millisecond')
      order by k.id limit 800`,
  );
}

/** Has all codes switched off that belong to no unit any more. What Stripe does not do now is tried again each minute. */
export async function switchOffLoose(): Promise<void> {
  const accounts = Map.groupBy(await loose(), ({ accountId }) => accountId);
  await Promise.all(
    [...accounts].map(async ([accountId, codes]) => {
      try {
        await paced(codes, switchOff);
      } catch (error) {
        log.warn({ err: error, account: accountId }, "promotion codes were not switched off");
        if (isShutOut(error)) await lookAtAccount(accountId);
      }
    }),
  );
}
