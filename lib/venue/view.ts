import type { Point } from "@/lib/place/place";
import { hoursOf, type VenueHours } from "@/lib/venue/hours";
import type { Prisma } from "@/prisma/generated/client";

/** A venue as anybody sees it. */
export interface VenueView {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  /** Null where nobody said. */
  readonly hours: VenueHours | null;
  /** Where it lies; null where nobody said and its city is not known. */
  readonly point: Point | null;
}

/** The columns a `VenueView` is made of, and the zone of its clock. */
export const venueViewColumns = {
  ...{ name: true, address: true, city: true, country: true, timeZone: true },
  ...{ latitude: true, longitude: true, hours: true },
} as const satisfies Prisma.VenueSelect;

type VenueRow = Omit<Prisma.VenueGetPayload<{ select: typeof venueViewColumns }>, "hours"> & {
  readonly hours: unknown;
};

/** Both numbers of a stored point, or none. */
export function pointOf(row: Pick<VenueRow, "latitude" | "longitude">): Point | null {
  const { latitude, longitude } = row;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

export function venueView({ name, address, city, country, hours, ...row }: VenueRow): VenueView {
  return { name, address, city, country, hours: hoursOf(hours), point: pointOf(row) };
}
