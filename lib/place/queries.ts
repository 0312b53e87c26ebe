import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { changeableFrom } from "@/lib/place/change-after";
import { type City, city } from "@/lib/place/place";

/** What a member said of where they are. */
export interface SaidPlace {
  /** Null once removed. */
  readonly city: City | null;
  /** When another one may be said. */
  readonly changeableFrom: Date;
  readonly changeable: boolean;
}

/** The columns of a place as a city; null for a removed one. */
export function cityFrom(row: {
  readonly city: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}): City | null {
  return row.city === null ? null : city.parse({ ...row, name: row.city });
}

/** Where the member says they are; null before they ever said. */
export async function placeOf(member: MemberId, now = new Date()): Promise<SaidPlace | null> {
  const row = await db.memberPlace.findUnique({ where: { userId: member } });
  if (!row) return null;
  const from = changeableFrom(row.saidAt);
  return { city: cityFrom(row), changeableFrom: from, changeable: from <= now };
}
