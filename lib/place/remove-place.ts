import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

/** Forgets where a member is, at once. What is kept is when they said it last, so that a removal is no way to move daily. */
export async function removePlace(member: MemberId): Promise<Result<undefined, "no_place">> {
  const nowhere = { city: null, country: null, latitude: null, longitude: null };
  const where = { userId: member, city: { not: null } };
  const { count } = await db.memberPlace.updateMany({ where, data: nowhere });
  return count === 1 ? ok() : refuse("no_place");
}
