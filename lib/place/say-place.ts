import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { changeableFrom } from "@/lib/place/change-after";
import { type CityRefusal, findCity } from "@/lib/place/gazetteer";
import type { PlaceInput } from "@/lib/place/schema";
import { ok, type Result, refuse } from "@/lib/result";

export type PlaceRefusal = CityRefusal | { readonly fact: "said_lately"; readonly from: Date };

/**
 * Keeps where a member says they are: a city of the gazetteer. Another one only 30 days after the last, removed or not; the
 * same again changes nothing. Two at once make one.
 */
export async function sayPlace(
  member: MemberId,
  { city, country }: PlaceInput,
  now = new Date(),
): Promise<Result<undefined, PlaceRefusal>> {
  const found = findCity(country, city);
  if (!found.ok) return found;
  const { name, ...where } = found.value;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "user" where id = ${member}::uuid for update`;
    const before = await tx.memberPlace.findUnique({ where: { userId: member } });
    if (before?.city === name && before.country === country) return ok();
    if (before && changeableFrom(before.saidAt) > now)
      return refuse({ fact: "said_lately", from: changeableFrom(before.saidAt) });
    const said = { ...where, city: name, saidAt: now };
    await tx.memberPlace.upsert({
      where: { userId: member },
      create: { userId: member, ...said },
      update: said,
    });
    return ok();
  });
}
