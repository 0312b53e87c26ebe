import "server-only";
import { z } from "zod";
import { budgetCents } from "@/lib/billing/fee";
import { balanceOf, type PostRefusal, postEntry } from "@/lib/billing/post-entry";
import { log } from "@/lib/log";
import { ok, type Result } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

/** A perk as its money is counted. */
export interface PaidPerk {
  readonly id: string;
  readonly campaignId: string;
  /** For each unit that is redeemed. Hundredths of the campaign's currency. */
  readonly feeCents: number;
}

/** Promises money of the campaign to units of a perk. Refused where there is too little; then nothing is written. */
export async function reserveUnits(
  tx: Prisma.TransactionClient,
  { id: perkId, campaignId, feeCents }: PaidPerk,
  units: number,
  key: string,
): Promise<Result<undefined, PostRefusal>> {
  const cents = budgetCents(units, feeCents);
  const posted = await postEntry(tx, { campaignId, move: "reserve", cents, perkId, key: `reserve ${key}` });
  return posted.ok ? ok() : posted;
}

/** Takes back what was promised to units of a perk that will never be redeemed. */
export async function releaseUnits(
  tx: Prisma.TransactionClient,
  { id: perkId, campaignId, feeCents }: PaidPerk,
  units: number,
  key: string,
): Promise<void> {
  const cents = budgetCents(units, feeCents);
  const posted = await postEntry(tx, { campaignId, move: "release", cents, perkId, key: `release ${key}` });
  if (!posted.ok) throw new Error(`perk ${perkId} has less reserved than its units cost`);
}

const row = z.object({ id: z.uuid(), campaignId: z.uuid(), feeCents: z.int() });

async function perkOfClaim(tx: Prisma.TransactionClient, claimId: string): Promise<PaidPerk> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select p.id, p.campaign_id as "campaignId", p.fee_cents as "feeCents"
    from claim c join perk p on p.id = c.perk_id where c.id = ${claimId}::uuid`;
  return row.parse(found);
}

/**
 * Takes the fee for a claim that was redeemed just now. Where nothing is reserved for it any more (a use told of late, after its claim
 * had run out and its money was free again) what the campaign has is taken, and where it has nothing the fee is let go:
 * somebody was let in, and that stands.
 */
export async function captureFee(
  tx: Prisma.TransactionClient,
  claimId: string,
  redemptionId: string,
): Promise<void> {
  const perk = await perkOfClaim(tx, claimId);
  const { id: perkId, campaignId, feeCents: cents } = perk;
  if (cents === 0) return;
  const capture = { campaignId, move: "capture", cents, perkId, key: `capture ${redemptionId}` } as const;
  const captured = await postEntry(tx, capture);
  if (captured.ok) return;
  const late = await reserveUnits(tx, perk, 1, redemptionId);
  const paid = late.ok ? await postEntry(tx, capture) : late;
  if (!paid.ok) log.warn({ perk: perkId, redemption: redemptionId }, "a late redemption found no money");
}

/** Gives the fee of a redemption that was rolled back to its perk again; what was let go is not given. */
export async function returnFee(
  tx: Prisma.TransactionClient,
  claimId: string,
  redemptionId: string,
): Promise<void> {
  const { id: perkId, campaignId, feeCents: cents } = await perkOfClaim(tx, claimId);
  const captured = await tx.ledgerEntry.findUnique({
    where: { key: `capture ${redemptionId}` },
    select: { id: true },
  });
  if (!captured) return;
  const posted = await postEntry(tx, {
    campaignId,
    move: "return",
    cents,
    perkId,
    key: `return ${redemptionId}`,
  });
  if (!posted.ok) throw new Error(`perk ${perkId} has spent less than its redemptions cost`);
}

/** What is promised to a perk's units now. Hundredths. */
export function reservedFor(tx: Prisma.TransactionClient, { id, campaignId }: PaidPerk): Promise<number> {
  return balanceOf(tx, campaignId, "RESERVED", id);
}
