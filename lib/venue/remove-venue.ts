import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type RemoveVenueRefusal = "unknown_venue" | "venue_in_use";

/** Takes a venue off the list, as long as no perk and no redemption names it. */
export async function removeVenue(
  { brandId }: Teammate,
  { venue: id }: { venue: string },
): Promise<Result<undefined, RemoveVenueRefusal>> {
  const unused = { id, brandId, perks: { none: {} }, redemptions: { none: {} } };
  const { count } = await db.venue.deleteMany({ where: unused });
  if (count === 1) return ok();
  const venue = await db.venue.findFirst({ where: { id, brandId }, select: { id: true } });
  return refuse(venue ? "venue_in_use" : "unknown_venue");
}
