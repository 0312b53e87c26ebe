import "server-only";
import { z } from "zod";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { PromotionTrouble } from "@/prisma/generated/enums";

/** Promotion codes as their brand sees them. */
export interface PromotionPool {
  /** Those that can be used at the shop now. */
  readonly live: number;
  readonly shown: number;
  /** Orders in which one was used. */
  readonly orders: number;
  /** What was paid in them, the discount taken off, in each currency. */
  readonly sums: readonly { readonly currency: string; readonly cents: number }[];
  /** Why the last try to make more failed; null when it did not. */
  readonly trouble: PromotionTrouble | null;
  /** Whether the brand's own Stripe account takes payments. */
  readonly connected: boolean;
  readonly paused: boolean;
}

const promotionCounts = z.object({ live: z.int(), shown: z.int() });

/** What became of a perk's promotion codes; the perk is the brand's. */
export async function promotionPool(
  brandId: BrandId,
  perkId: string,
  perk: { promotionTrouble: PromotionTrouble | null; pausedAt: Date | null },
): Promise<PromotionPool> {
  const [counted] = await db.$queryRaw<unknown[]>`
    select (count(*) filter (where k.minted_at is not null and k.deactivated_at is null and u.free_at < 'infinity'))::int as live,
      (count(*) filter (where k.shown_claim_id = u.claim_id and u.free_at > now()))::int as shown
    from code k left join unit u on u.code_id = k.id where k.perk_id = ${perkId}::uuid`;
  const ready = { brandId, readyAt: { not: null }, revokedAt: null };
  const sums = await db.promotionOrder.groupBy({
    by: ["currency"],
    where: { code: { perkId } },
    _sum: { cents: true },
    _count: true,
    orderBy: { currency: "asc" },
  });
  return {
    ...promotionCounts.parse(counted),
    orders: sums.reduce((all, { _count }) => all + _count, 0),
    sums: sums.map(({ currency, _sum }) => ({ currency, cents: _sum.cents ?? 0 })),
    trouble: perk.promotionTrouble,
    connected: (await db.connectedAccount.count({ where: ready })) > 0,
    paused: perk.pausedAt !== null,
  };
}
