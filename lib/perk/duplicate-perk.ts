import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { perkLimits } from "@/lib/perk/schema";
import { ok, type Result, refuse } from "@/lib/result";
import { type Perk, Prisma } from "@/prisma/generated/client";

// JSON that is null is two things to a database; ours is always the column's null.
const nulls = ({ gatePlace, waves }: Pick<Perk, "gatePlace" | "waves">) => ({
  gatePlace: gatePlace ?? Prisma.DbNull,
  waves: waves ?? Prisma.DbNull,
});

/** Makes a draft with the same fields, whatever became of the first. Its title says that it is a copy. */
export async function duplicatePerk(
  { brandId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<{ perkId: string }, "unknown_perk">> {
  const perk = await db.perk.findFirst({
    where: { id: perkId, campaign: { brandId } },
    omit: { id: true, status: true, version: true, feeCents: true, createdAt: true, updatedAt: true },
  });
  if (!perk) return refuse("unknown_perk");
  const suffix = " (copy)";
  const title = `${perk.title.slice(0, perkLimits.title - suffix.length).trimEnd()}${suffix}`;
  const copy = await db.perk.create({
    data: { ...perk, ...nulls(perk), title },
    select: { id: true },
  });
  return ok({ perkId: copy.id });
}
