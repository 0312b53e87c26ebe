import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { uuidOrNull } from "@/lib/uuid";
import { type VenueView, venueView, venueViewColumns } from "@/lib/venue/view";

export interface VenueRow extends VenueView {
  readonly id: string;
  readonly timeZone: string;
  /** How many perks name it. */
  readonly perks: number;
}

const columns = { id: true, ...venueViewColumns, _count: { select: { perks: true } } } as const;

/** The brand's venues by name. */
export async function listVenues(brandId: BrandId): Promise<VenueRow[]> {
  const venues = await db.venue.findMany({
    where: { brandId },
    select: columns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return venues.map(({ id, _count, ...venue }) => ({
    ...{ id, timeZone: venue.timeZone, perks: _count.perks },
    ...venueView(venue),
  }));
}

/** A venue of the brand; null for an unknown one and for another brand's. */
export async function venueById(brandId: BrandId, venueId: string): Promise<VenueRow | null> {
  const id = uuidOrNull(venueId);
  const venue = id && (await db.venue.findFirst({ where: { id, brandId }, select: columns }));
  if (!venue) return null;
  const { _count, ...row } = venue;
  return { id: row.id, timeZone: row.timeZone, perks: _count.perks, ...venueView(row) };
}
