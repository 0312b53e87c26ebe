import "server-only";
import type { BrandId, Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { stripe } from "@/lib/stripe";

export type ConnectRefusal = "no_money_taken" | "connected_already" | "stripe_down";

const columns = { id: true, accountId: true, readyAt: true } as const;

/** The brand's account that is not revoked; made here, and at Stripe later, if there is none. */
async function accountRow({ brandId, userId }: Teammate) {
  const where = { brandId, revokedAt: null };
  const known = await db.connectedAccount.findFirst({ where, select: columns });
  if (known) return known;
  await db.$transaction(async (tx) => {
    // Of two owners at the same moment one makes it, and both go on with it.
    const { count } = await tx.connectedAccount.createMany({ data: { brandId }, skipDuplicates: true });
    if (count === 1) await recordAct(tx, { actorId: userId, act: "stripe.connected", subjectId: brandId });
  });
  return db.connectedAccount.findFirstOrThrow({ where, select: columns });
}

/** The account at Stripe, in the owner's own hands: their dashboard, their customers, their fees and losses. */
async function accountAtStripe(id: string, brand: { id: string; name: string; websiteUrl: string | null }) {
  const account = await stripe.accounts.create(
    {
      controller: {
        ...{ stripe_dashboard: { type: "full" }, fees: { payer: "account" } },
        ...{ losses: { payments: "stripe" }, requirement_collection: "stripe" },
      },
      business_profile: { name: brand.name, ...(brand.websiteUrl ? { url: brand.websiteUrl } : {}) },
      metadata: { brand: brand.id },
    },
    { idempotencyKey: `account ${id}` },
  );
  await db.connectedAccount.update({ where: { id }, data: { accountId: account.id } });
  return account.id;
}

/** A page of Stripe's on which an account's owner tells about the business; good once, for some minutes. */
async function onboardingUrl(account: string, slug: string): Promise<string> {
  const { url } = await stripe.accountLinks.create({
    ...{ account, type: "account_onboarding" },
    refresh_url: `${env.url}/api/brand/${slug}/connect-again`,
    return_url: `${env.url}/api/brand/${slug}/connected`,
  });
  return url;
}

/**
 * Begins to connect a Stripe account of the brand's own, or goes on where its owner had stopped, and says where Stripe's page
 * is. `stripe_down` where Stripe does not answer; asked again it goes on with the same account.
 */
export async function connectStripe(owner: Teammate): Promise<Result<{ url: string }, ConnectRefusal>> {
  if (!env.stripe) return refuse("no_money_taken");
  const { brandId } = owner;
  const brand = await db.brand.findUniqueOrThrow({
    where: { id: brandId },
    select: { id: true, name: true, websiteUrl: true, slug: true },
  });
  const { id, accountId, readyAt } = await accountRow(owner);
  if (readyAt) return refuse("connected_already");
  try {
    const account = accountId ?? (await accountAtStripe(id, brand));
    return ok({ url: await onboardingUrl(account, brand.slug) });
  } catch (error) {
    log.error({ err: error, brand: brandId }, "a Stripe account could not be connected");
    // Its owner may have withdrawn in the middle, and Stripe's word of it been lost: then the next try makes a new one.
    if (accountId) await lookAtAccount(accountId).catch(() => null);
    return refuse("stripe_down");
  }
}

/** How the account stands that an owner comes back to from Stripe's page; null for a brand that has none. */
export async function lookAtBrandsAccount(brandId: BrandId) {
  const found = await db.connectedAccount.findFirst({
    where: { brandId, accountId: { not: null } },
    select: { accountId: true },
    orderBy: { id: "desc" },
  });
  return found?.accountId ? lookAtAccount(found.accountId) : null;
}
