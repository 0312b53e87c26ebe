import { PrismaPg } from "@prisma/adapter-pg";
import { startStripe } from "../e2e/servers/stripe/start.ts";
import { PrismaClient } from "../prisma/generated/client.ts";

/** Who takes payments where there is no Stripe: a simulator of it, with its pages, where no money moves. */
export interface LocalStripe {
  /** Those of lib/env.ts. */
  readonly settings: Readonly<Record<string, string>>;
  /** Tells it of the payments and connected accounts that this database knows, since it forgets them with each stop, and lets it tell Laurel at `url`. */
  readonly begin: (url: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a simulator of Stripe on a free port of 127.0.0.1; null where the environment names a Stripe already. */
export async function startLocalStripe(databaseUrl: string): Promise<LocalStripe | null> {
  if (process.env.STRIPE_SECRET_KEY) return null;
  const { url: apiUrl, secretKey, webhookSecret, control, stop } = await startStripe();
  return {
    settings: {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: apiUrl,
    },
    async begin(url) {
      const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }) });
      const fundings = await db.funding.findMany({
        where: { paymentId: { not: null } },
        select: {
          ...{ paymentId: true, cents: true, campaign: { select: { currency: true } } },
          refunds: { where: { doneAt: { not: null } }, select: { cents: true } },
        },
      });
      const accounts = await db.connectedAccount.findMany({
        where: { accountId: { not: null }, revokedAt: null },
        select: { accountId: true, readyAt: true },
      });
      // Promotion codes are made anew by Laurel, with the same text: the account has none any more.
      await db.$executeRaw`
        update code set account_id = null, asked_at = null, promotion_id = null, minted_at = null
        where asked_at is not null and exists (select 1 from unit where code_id = code.id and free_at < 'infinity')`;
      await db.$disconnect();
      for (const { accountId, readyAt } of accounts)
        control.rememberAccount(String(accountId), readyAt !== null);
      for (const { paymentId, cents, campaign, refunds } of fundings)
        control.remember({
          payment: String(paymentId),
          amount: cents,
          currency: campaign.currency.toLowerCase(),
          refunded: refunds.reduce((sum, refund) => sum + refund.cents, 0),
        });
      control.listen(`${url}/api/stripe`);
    },
    stop,
  };
}
