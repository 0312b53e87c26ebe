import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

const mostVenues = 500;

/** Adds a place where the brand's perks are used. */
export async function addVenue(
  { brandId }: Teammate,
  venue: {
    readonly name: string;
    readonly address: string;
    readonly city: string;
    readonly country: string;
    readonly timeZone: string;
  },
): Promise<Result<{ venueId: string }, "too_many_venues">> {
  if ((await db.venue.count({ where: { brandId } })) >= mostVenues) return refuse("too_many_venues");
  const { name, address, city, country, timeZone } = venue;
  const { id } = await db.venue.create({
    data: { brandId, name, address, city, country, timeZone },
    select: { id: true },
  });
  return ok({ venueId: id });
}
