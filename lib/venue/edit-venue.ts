import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { findCity } from "@/lib/place/gazetteer";
import { kmBetween } from "@/lib/place/place";
import { ok, type Result, refuse } from "@/lib/result";
import type { EditVenueInput } from "@/lib/venue/schema";
import { Prisma } from "@/prisma/generated/client";

export type EditVenueRefusal =
  | { readonly fact: "unknown_venue" | "venue_named" }
  | { readonly fact: "far_from_city"; readonly city: string; readonly km: number };

/** How far a pin may be from the city of the address. Swapped or mistyped numbers are further off. */
const mostKm = 150;

/**
 * Changes a venue of the brand. Where no point is given it is that of its city, if the gazetteer knows it; a point that lies
 * elsewhere than the city is refused. City, country and clock stay while a perk that was approved or handed in names the
 * venue: they are what people decide by.
 */
export async function editVenue(
  { brandId, userId }: Teammate,
  input: Omit<EditVenueInput, "brand">,
): Promise<Result<undefined, EditVenueRefusal>> {
  const { venue: id, name, address, city, country, timeZone, point, hours } = input;
  const known = findCity(country, city);
  const km = point && known.ok ? Math.round(kmBetween(known.value, point)) : 0;
  if (km > mostKm) return refuse({ fact: "far_from_city", city, km });
  const at = point ?? (known.ok ? known.value : null);
  return db.$transaction(async (tx) => {
    const before = await tx.venue.findFirst({
      where: { id, brandId },
      select: { city: true, country: true, timeZone: true },
    });
    if (!before) return refuse({ fact: "unknown_venue" });
    const moves = before.city !== city || before.country !== country || before.timeZone !== timeZone;
    const named = { venueId: id, status: { in: ["APPROVED" as const, "SUBMITTED" as const] } };
    if (moves && (await tx.perk.count({ where: named })) > 0) return refuse({ fact: "venue_named" });
    await tx.venue.update({
      where: { id },
      data: {
        ...{ name, address, city, country, timeZone, hours: hours ?? Prisma.DbNull },
        ...{ latitude: at?.latitude ?? null, longitude: at?.longitude ?? null },
      },
    });
    const detail = { venueId: id, name, address, city, country };
    await recordAct(tx, { actorId: userId, act: "venue.edited", subjectId: brandId, detail });
    return ok();
  });
}
