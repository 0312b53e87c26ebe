import { db } from "@/lib/db";
import { isoDay } from "@/lib/results/span";
import type { Prisma } from "@/prisma/generated/client";
import type { PerkKind } from "@/prisma/generated/enums";
import { diceOf } from "@/prisma/seed/dice";
import { inBatches } from "@/prisma/seed/store/batches";

const dayMs = 86_400_000;

/** How many of those who used one bought something, as far as a brand learns of it. */
const buyers: Partial<Record<PerkKind, number>> = {
  DISCOUNT: 0.85,
  FLASH: 0.9,
  LOUNGE: 0.4,
  HOTEL: 0.5,
  EVENT: 0.6,
};

async function claimedPerks() {
  return db.perk.findMany({
    where: { status: "APPROVED" },
    orderBy: { id: "asc" },
    include: {
      claims: {
        select: {
          ...{ id: true, claimedAt: true, state: true },
          redemptions: { where: { ordinal: 0, rolledBackAt: null }, select: { at: true, venueId: true } },
        },
        orderBy: { id: "asc" },
      },
    },
  });
}

type ClaimedPerk = Awaited<ReturnType<typeof claimedPerks>>[number];

/** For each day until yesterday how many looked: several for each who claimed, and some who only looked. */
function daysOf(
  { id: perkId, title, opensAt, closesAt, claims }: ClaimedPerk,
  now: Date,
): Prisma.PerkDayCreateManyInput[] {
  const dice = diceOf(`looks at ${title}`);
  const claimsOn = Map.groupBy(claims, ({ claimedAt }) => isoDay(claimedAt));
  const first = Math.floor(opensAt.getTime() / dayMs);
  const last = Math.floor(Math.min(closesAt.getTime(), now.getTime() - dayMs) / dayMs);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = new Date((first + index) * dayMs);
    const claimed = claimsOn.get(isoDay(day))?.length ?? 0;
    const opened = claimed + dice.count(claimed * 1.8 + 3);
    return { perkId, day, opened, seen: opened + dice.count(opened * 2.5 + 8) };
  });
}

/** What those bought who used it, around what it is worth. */
function ordersOf({
  id: perkId,
  title,
  kind,
  valueCents,
  currency,
  claims,
}: ClaimedPerk): Prisma.ClaimOrderCreateManyInput[] {
  const dice = diceOf(`orders with ${title}`);
  const share = buyers[kind] ?? 0;
  return claims.flatMap(({ id: claimId, state, redemptions: [use] }) => {
    if (state !== "REDEEMED" || !use || !dice.chance(share)) return [];
    const cents = Math.round((valueCents * (1.2 + 2.3 * dice.real())) / 10) * 10;
    return [
      { ...{ claimId, perkId, cents, currency, at: use.at, venueId: use.venueId }, source: "FILE" as const },
    ];
  });
}

/** Adds how many looked at each perk and what was bought with its claims, all of it or nothing. Done again it changes nothing. */
export async function storeResults(now: Date): Promise<void> {
  if (await db.perkDay.findFirst()) return;
  const perks = await claimedPerks();
  await db.$transaction(
    async (tx) => {
      await inBatches(
        perks.flatMap((perk) => daysOf(perk, now)),
        (data) => tx.perkDay.createMany({ data }),
      );
      await inBatches(perks.flatMap(ordersOf), (data) => tx.claimOrder.createMany({ data }));
    },
    { timeout: 60_000 },
  );
}
