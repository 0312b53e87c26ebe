import "server-only";
import { isOfPerk, type Move, mayOwe, moves } from "@/lib/billing/ledger";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { LedgerAccount } from "@/prisma/generated/enums";

/** Money to move within a campaign. */
export interface Posting {
  readonly campaignId: string;
  readonly move: Move;
  /** Hundredths of the campaign's currency; none moves nothing. */
  readonly cents: number;
  /** What causes it: of several with the same key the first moves money, the others do nothing. */
  readonly key: string;
  /** Whose reserve it goes into, out of, or is spent from; asked where a move touches these. */
  readonly perkId?: string;
}

export type PostRefusal = {
  readonly fact: "too_little_money";
  /** What there is where it was to come from. */
  readonly cents: number;
};

/**
 * Whoever moves money of a campaign waits here for everybody else who does. It is the last lock that a transaction takes, so
 * that two cannot wait for each other.
 */
export async function lockMoney(tx: Prisma.TransactionClient, campaignId: string): Promise<string> {
  await tx.$executeRaw`select 1 from campaign where id = ${campaignId}::uuid for no key update`;
  const { currency } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { currency: true },
  });
  return currency;
}

/** What stands on one account of a campaign, of a perk where perks have their own. Hundredths. */
export async function balanceOf(
  tx: Prisma.TransactionClient,
  campaignId: string,
  account: LedgerAccount,
  perkId: string | null = null,
): Promise<number> {
  const balance = await tx.ledgerBalance.findFirst({
    where: { campaignId, account, perkId: isOfPerk(account) ? perkId : null },
    select: { cents: true },
  });
  return balance?.cents ?? 0;
}

async function change(
  tx: Prisma.TransactionClient,
  { campaignId, perkId, cents }: Posting,
  account: LedgerAccount,
  sign: 1 | -1,
): Promise<void> {
  const own = isOfPerk(account) ? (perkId ?? null) : null;
  await tx.$executeRaw`
    insert into ledger_balance (id, campaign_id, account, perk_id)
    values (uuidv7(), ${campaignId}::uuid, ${account.toLowerCase()}::ledger_account, ${own}::uuid)
    on conflict do nothing`;
  await tx.ledgerBalance.updateMany({
    where: { campaignId, account, perkId: own },
    data: { cents: { increment: sign * cents } },
  });
}

/**
 * Moves money, once for each key, and says whether it did now. Refused, with nothing written, where there is too little.
 * Waits for others who move money of the campaign.
 */
export async function postEntry(
  tx: Prisma.TransactionClient,
  posting: Posting,
): Promise<Result<{ moved: boolean }, PostRefusal>> {
  const { campaignId, move, cents, key, perkId } = posting;
  if (!Number.isInteger(cents) || cents < 0) throw new Error(`not an amount of money: ${cents}`);
  const [from, to] = moves[move];
  if ((isOfPerk(from) || isOfPerk(to)) && !perkId) throw new Error(`whose money is to ${move}?`);
  if (cents === 0) return ok({ moved: false });
  const currency = await lockMoney(tx, campaignId);
  const known = await tx.ledgerEntry.findUnique({ where: { key }, select: { id: true } });
  if (known) return ok({ moved: false });
  if (!mayOwe(from)) {
    const there = await balanceOf(tx, campaignId, from, perkId);
    if (there < cents) return refuse({ fact: "too_little_money", cents: there });
  }
  await tx.ledgerEntry.create({
    data: { campaignId, currency, from, to, cents, key, perkId: perkId ?? null },
  });
  await change(tx, posting, from, -1);
  await change(tx, posting, to, 1);
  return ok({ moved: true });
}
