import "server-only";
import { claimablePerk } from "@/lib/claim/claimable-perk";
import { isDue, offerUnits } from "@/lib/waitlist/offer-units";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Offers what is free of a perk to its line, and says how many. For the end of whatever frees a unit, within its transaction:
 * nobody who comes then sees a unit free that somebody waits for.
 */
export async function offerFreedUnits(tx: Prisma.TransactionClient, perkId: string): Promise<number> {
  const perk = await claimablePerk(tx, perkId);
  return perk && isDue(perk) ? offerUnits(tx, perk) : 0;
}
