import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { findCity } from "@/lib/place/gazetteer";
import { ok, type Result, refuse } from "@/lib/result";
import type { VenueInput } from "@/lib/venue/schema";

const mostVenues = 500;

/** Adds a place where the brand's perks are used. On the map it is at its city, if the gazetteer knows that. */
export async function addVenue(
  { brandId }: Teammate,
  venue: Omit<VenueInput, "brand">,
): Promise<Result<{ venueId: string }, "too_many_venues">> {
  if ((await db.venue.count({ where: { brandId } })) >= mostVenues) return refuse("too_many_venues");
  const { name, address, city, country, timeZone } = venue;
  const known = findCity(country, city);
  const point = known.ok ? { latitude: known.value.latitude, longitude: known.value.longitude } : {};
  const { id } = await db.venue.create({
    data: { brandId, name, address, city, country, timeZone, ...point },
    select: { id: true },
  });
  return ok({ venueId: id });
}
