import "server-only";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { leaseOf } from "@/lib/claim/lease";
import { isUsedOffline } from "@/lib/claim/offline-use";
import { redeemsAt, whereRedeemedBy } from "@/lib/claim/redeems-at";
import { listedForScan, type ScanList, scanListShape } from "@/lib/claim/scan-list";
import { rollBackHours } from "@/lib/claim/schema";
import { unsealAsked } from "@/lib/claim/seal-asked";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import type { FlagReason } from "@/prisma/generated/enums";

const clock = z.tuple([z.object({ now: z.date() })]);

const columns = {
  ...{ id: true, state: true, usableUntil: true, perkTitle: true, benefit: true, codeLast4: true },
  ...{ passKey: true, passCounter: true, guests: true, askedSealed: true },
  redemptions: {
    where: { rolledBackAt: null },
    select: { at: true, ordinal: true, venue: { select: { name: true } } },
  },
} as const;

/** The brand's perks at the venue by which people may be let in without network. */
async function perksOf(brandId: string, venueId: string): Promise<string[]> {
  const perks = await db.perk.findMany({
    where: { venueId, codeSource: "NONE", campaign: { brandId } },
    select: { id: true, offlineUse: true, valueCents: true, currency: true, venueId: true },
  });
  return perks.filter(isUsedOffline).map(({ id }) => id);
}

/**
 * What a teammate's scanner needs for a venue of the brand; null for a venue that is not the brand's or not theirs. Only claims whose pass
 * a device shows: no other pass proves without network that it is not a copy.
 */
export async function scanListOf(staff: Teammate, venueId: string): Promise<ScanList | null> {
  const { brandId } = staff;
  const venue = await db.venue.findFirst({
    where: { id: venueId, brandId },
    select: { id: true, name: true, timeZone: true },
  });
  if (!venue || !redeemsAt(staff, venueId)) return null;
  const [{ now }] = clock.parse(await db.$queryRaw`select now() as now`);
  const [{ lease, until }, perkIds] = await Promise.all([
    leaseOf(staff, venueId, now),
    perksOf(brandId, venueId),
  ]);
  const claims = await db.claim.findMany({
    where: {
      perkId: { in: perkIds },
      state: { in: ["ACTIVE", "REDEEMED", "REVOKED"] },
      usableUntil: { gt: now },
      passKey: { not: Prisma.DbNull },
    },
    select: columns,
    orderBy: { usableUntil: "asc" },
    take: listedForScan,
  });
  return scanListShape.parse({
    ...{ venue, madeAt: now, lease, leaseUntil: until },
    claims: claims.flatMap(({ passKey, passCounter, askedSealed, guests, redemptions, state, ...claim }) => {
      const asked = unsealAsked(askedSealed);
      // What is sent to an address nobody shows at a door, and addresses are not for scanners.
      if (passKey === null || (asked && "handover" in asked && asked.handover === "SEND")) return [];
      const holder = redemptions.find(({ ordinal }) => ordinal === 0);
      return {
        ...claim,
        key: passKey,
        asked,
        counter: passCounter,
        state: state.toLowerCase(),
        guestsLeft: guests - redemptions.filter(({ ordinal }) => ordinal > 0).length,
        used: holder ? { at: holder.at, venueName: holder.venue?.name ?? null } : null,
      };
    }),
  });
}

/** Somebody who was let in and does not count, as the brand's staff see it. */
export interface FlaggedView {
  readonly id: string;
  readonly at: Date;
  readonly syncedAt: Date;
  readonly reason: FlagReason;
  readonly guest: boolean;
  readonly perkTitle: string;
  readonly codeLast4: string;
  readonly venueName: string | null;
  readonly timeZone: string;
}

/** The brand's latest 50 flagged uses at the staff's venues of which scanners told in the last 24 hours. */
export async function flaggedUses(staff: Teammate): Promise<FlaggedView[]> {
  const since = new Date(Date.now() - rollBackHours * 60 * 60 * 1000);
  const rows = await db.flaggedUse.findMany({
    where: {
      ...{ syncedAt: { gt: since }, claim: { perk: { campaign: { brandId: staff.brandId } } } },
      ...whereRedeemedBy(staff),
    },
    select: {
      ...{ id: true, at: true, syncedAt: true, reason: true, ordinal: true },
      venue: { select: { name: true, timeZone: true } },
      claim: { select: { perkTitle: true, codeLast4: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ venue, claim, ordinal, ...row }) => ({
    ...row,
    ...claim,
    guest: ordinal > 0,
    venueName: venue?.name ?? null,
    timeZone: venue?.timeZone ?? "UTC",
  }));
}
