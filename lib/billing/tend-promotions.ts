import "server-only";
import { z } from "zod";
import { mintAhead } from "@/lib/billing/mint-ahead";
import { revokedMail } from "@/lib/billing/revoked-mail";
import { swapSpentCodes } from "@/lib/billing/swap-code";
import { switchOffLoose } from "@/lib/billing/switch-off";
import { tendPromotions } from "@/lib/billing/tend-promotions-name";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { job } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";

/** Tells owners whose Stripe account is gone. A mail that was not taken is sent again a minute later. */
async function tellRevoked(): Promise<void> {
  const gone = await db.connectedAccount.findMany({
    where: { revokedAt: { not: null }, toldAt: null },
    select: {
      id: true,
      brand: {
        select: {
          ...{ name: true, slug: true },
          teammates: { where: { role: "OWNER" }, select: { user: { select: { email: true } } } },
        },
      },
    },
  });
  for (const { id, brand } of gone) {
    for (const { user } of brand.teammates) await sendMail({ to: user.email, ...revokedMail(brand) });
    await db.connectedAccount.update({ where: { id }, data: { toldAt: new Date() } });
  }
}

/**
 * Each minute, and when a claim is given back: takes codes that are no good any more off their units, has them switched off,
 * and makes the next ones. All of it may be done twice.
 */
export async function lookAfterPromotions(): Promise<void> {
  if (!env.stripe) return;
  await swapSpentCodes();
  await switchOffLoose();
  await mintAhead();
  await tellRevoked();
}

export const tendPromotionsJob = job(tendPromotions, z.object({}), lookAfterPromotions, {
  cron: "* * * * *",
});
