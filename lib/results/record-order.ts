import "server-only";
import type { Db } from "@/lib/db";
import { dropTally } from "@/lib/results/tally-campaign";
import type { OrderSource } from "@/prisma/generated/enums";

/** A sale to whoever held a claim. */
export interface Order {
  readonly claimId: string;
  /** What was paid, in hundredths of `currency` (ISO 4217). */
  readonly cents: number;
  readonly currency: string;
  readonly at: Date;
  readonly source: OrderSource;
}

/**
 * Writes an order down, and says whether it is new: of a claim's orders the first that is told counts, so that what two sources tell is
 * counted once. Throws for a claim that does not exist.
 */
export async function recordOrder(inside: Db, order: Order): Promise<{ recorded: boolean }> {
  const { perkId, perk, redemptions } = await inside.claim.findUniqueOrThrow({
    where: { id: order.claimId },
    select: {
      ...{ perkId: true, perk: { select: { campaignId: true } } },
      redemptions: { where: { ordinal: 0, rolledBackAt: null }, select: { venueId: true } },
    },
  });
  const venueId = redemptions[0]?.venueId ?? null;
  const { count } = await inside.claimOrder.createMany({
    data: { ...order, perkId, venueId },
    skipDuplicates: true,
  });
  if (count === 1) await dropTally(inside, perk.campaignId);
  return { recorded: count === 1 };
}
