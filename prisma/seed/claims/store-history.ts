import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { everyBrand } from "@/prisma/seed/brands/every-brand";
import { candidates } from "@/prisma/seed/claims/candidates";
import { type ClaimRows, rowsOf } from "@/prisma/seed/claims/rows";
import { pastClaims } from "@/prisma/seed/claims/story";
import { diceOf } from "@/prisma/seed/dice";
import { inBatches } from "@/prisma/seed/store/batches";

const plans = new Map(
  everyBrand.flatMap(({ slug, perks }) => perks.map((perk) => [`${slug} ${perk.title}`, perk] as const)),
);

async function claimedPerks() {
  const perks = await db.perk.findMany({
    where: { status: "APPROVED" },
    orderBy: { id: "asc" },
    include: {
      venue: { select: { timeZone: true } },
      campaign: {
        select: {
          brand: {
            select: {
              name: true,
              slug: true,
              teammates: {
                where: { role: "STAFF" },
                select: { userId: true, everyVenue: true, venues: { select: { venueId: true } } },
              },
            },
          },
        },
      },
    },
  });
  return perks.flatMap(({ venue, campaign: { brand }, ...perk }) => {
    const taken = plans.get(`${brand.slug} ${perk.title}`)?.taken;
    if (!taken) return [];
    const atVenue = brand.teammates.filter(
      ({ everyVenue, venues }) => everyVenue || venues.some(({ venueId }) => venueId === perk.venueId),
    );
    const staffIds = atVenue.map(({ userId }) => userId);
    const withCode = perk.codeSource !== "NONE";
    return { ...perk, brandName: brand.name, staffIds, taken, withCode, timeZone: venue?.timeZone ?? "UTC" };
  });
}

/** Gives each claim that still holds one a unit of its pool. */
async function assignUnits(tx: Prisma.TransactionClient, all: readonly ClaimRows[]): Promise<void> {
  const units = await tx.unit.findMany({ select: { id: true, perkId: true, pool: true } });
  const free = Map.groupBy(units, ({ perkId, pool }) => `${perkId} ${pool}`);
  const held = all.flatMap(({ claim, unitFreeAt }) => {
    if (unitFreeAt === null) return [];
    const unit = free.get(`${claim.perkId} ${claim.pool}`)?.pop();
    if (!unit) throw new Error(`${claim.perkTitle} has more claims than units`);
    return { unitId: unit.id, claimId: claim.id, unitFreeAt };
  });
  await tx.$executeRaw`
    update unit set claim_id = held.claim_id::uuid, free_at = held.free_at::timestamptz
    from unnest(
      ${held.map(({ unitId }) => unitId)}::text[],
      ${held.map(({ claimId }) => claimId)}::text[],
      ${held.map(({ unitFreeAt }) => unitFreeAt)}::text[]
    ) as held (unit_id, claim_id, free_at)
    where unit.id = held.unit_id::uuid`;
}

/** Adds four weeks of claims and redemptions, all of them or none. Needs the members' scores. */
export async function storeHistory(now: Date): Promise<void> {
  const people = await candidates(db);
  const perks = await claimedPerks();
  const all = perks.flatMap((perk) => {
    const dice = diceOf(`claims on ${perk.title}`);
    return pastClaims(perk, people, now, dice).map((past) => rowsOf(past, perk, dice));
  });
  await db.$transaction(
    async (tx) => {
      await inBatches(
        all.map(({ claim }) => claim),
        (data) => tx.claim.createMany({ data }),
      );
      await inBatches(
        all.flatMap(({ identities }) => identities),
        (data) => tx.claimIdentity.createMany({ data }),
      );
      await inBatches(
        all.flatMap(({ events }) => events),
        (data) => tx.claimEvent.createMany({ data }),
      );
      await inBatches(
        all.flatMap(({ redemptions }) => redemptions),
        (data) => tx.redemption.createMany({ data }),
      );
      await assignUnits(tx, all);
    },
    { timeout: 60_000 },
  );
}
