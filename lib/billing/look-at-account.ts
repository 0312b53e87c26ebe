import "server-only";
import { isShutOut } from "@/lib/billing/stripe-answers";
import { tendPromotions } from "@/lib/billing/tend-promotions-name";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { stripe } from "@/lib/stripe";
import type { Prisma } from "@/prisma/generated/client";

/** How a brand's own account stands: it takes payments, Stripe wants to know more, or it is no longer ours to use. */
export type AccountStanding = "ready" | "more" | "revoked";

async function askStripe(accountId: string): Promise<AccountStanding> {
  try {
    return (await stripe.accounts.retrieve(accountId)).charges_enabled ? "ready" : "more";
  } catch (error) {
    if (isShutOut(error)) return "revoked";
    throw error;
  }
}

/** Perks with promotion codes stand still while no account of their brand takes payments: nobody could use a code. */
async function pauseOrGoOn(tx: Prisma.TransactionClient, brandId: string): Promise<void> {
  await tx.$executeRaw`
    update perk set paused_at = case when not exists (
        select 1 from connected_account
        where brand_id = ${brandId}::uuid and ready_at is not null and revoked_at is null
      ) then coalesce(paused_at, now()) end
    where code_source = 'promotion' and status = 'approved'
      and campaign_id in (select id from campaign where brand_id = ${brandId}::uuid)`;
}

/**
 * What was made on accounts that are gone is forgotten where it is still to be used, so that it is made anew, with the same
 * text; the rest cannot be switched off any more.
 */
async function forgetOthers(tx: Prisma.TransactionClient, brandId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    update code set account_id = null, asked_at = null, promotion_id = null, minted_at = null
    where brand_id = ${brandId}::uuid and account_id <> ${id}::uuid and deactivated_at is null
      and exists (select 1 from unit where code_id = code.id and free_at < 'infinity')`;
  await tx.$executeRaw`
    update code set deactivated_at = now()
    where brand_id = ${brandId}::uuid and account_id <> ${id}::uuid and deactivated_at is null`;
}

/**
 * Asks Stripe how a brand's own account stands, and writes it down: its perks with promotion codes are paused and go on with
 * it, and whoever withdrew is told by the job. Null for an account that is not known here. As often as one likes, in any order.
 */
export async function lookAtAccount(accountId: string): Promise<AccountStanding | null> {
  const known = await db.connectedAccount.findUnique({
    where: { accountId },
    select: { id: true, brandId: true, revokedAt: true },
  });
  if (!known) return null;
  const { id, brandId } = known;
  if (known.revokedAt) return "revoked";
  const standing = await askStripe(accountId);
  const now = new Date();
  await db.$transaction(async (tx) => {
    // Perks first, as everywhere: whoever reviews or ends one holds it while they look at the rest.
    await tx.$queryRaw`
      select p.id from perk p join campaign c on c.id = campaign_id
      where brand_id = ${brandId}::uuid and code_source = 'promotion' order by p.id for no key update of p`;
    const row = { id, revokedAt: null };
    if (standing === "revoked")
      await tx.connectedAccount.updateMany({ where: row, data: { revokedAt: now, readyAt: null } });
    if (standing === "more") await tx.connectedAccount.updateMany({ where: row, data: { readyAt: null } });
    if (standing === "ready") {
      await tx.connectedAccount.updateMany({ where: { ...row, readyAt: null }, data: { readyAt: now } });
      await forgetOthers(tx, brandId, id);
    }
    await pauseOrGoOn(tx, brandId);
  });
  await enqueue(tendPromotions, "now", {});
  return standing;
}
