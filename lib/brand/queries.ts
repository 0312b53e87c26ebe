import "server-only";
import { cache } from "react";
import type { BrandId, Teammate } from "@/lib/account/gate";
import type { Duty } from "@/lib/brand/duty";
import { db } from "@/lib/db";
import { type ProvenDomain, provenColumns, provenOf } from "@/lib/domain/proven";

export interface BrandPage {
  readonly slug: string;
  readonly name: string;
  readonly blurb: string;
  readonly websiteUrl: string | null;
}

/** The brand that a teammate acts for. */
export const brandById = cache(
  (id: BrandId): Promise<BrandPage> =>
    db.brand.findUniqueOrThrow({
      where: { id },
      select: { slug: true, name: true, blurb: true, websiteUrl: true },
    }),
);

export interface PublicBrand extends BrandPage {
  readonly id: string;
  readonly proven: readonly ProvenDomain[];
}

/** A brand as everybody may see it: once a perk of it was approved. Null for all others. */
export const publicBrand = cache(async (slug: string): Promise<PublicBrand | null> => {
  // Postgres refuses text with a zero in it, and an address bar can hold one.
  if (slug.includes("\0")) return null;
  const brand = await db.brand.findFirst({
    where: { slug, campaigns: { some: { perks: { some: { status: "APPROVED" } } } } },
    select: { id: true, slug: true, name: true, blurb: true, ...provenColumns },
  });
  return brand && { ...brand, proven: provenOf(brand) };
});

export interface TeammateRow {
  readonly userId: string;
  readonly email: string;
  readonly duty: Duty;
  readonly joinedAt: Date;
  readonly self: boolean;
}

/**
 * Everybody on the team of whoever asks, the longest-serving first, by the address that an owner typed and by nothing else:
 * whether there is an account behind it, and whose, is not the brand's to learn.
 */
export async function listTeammates({ brandId, userId }: Teammate): Promise<TeammateRow[]> {
  const teammates = await db.teammate.findMany({
    where: { brandId },
    select: {
      ...{ userId: true, role: true, joinedAt: true, everyVenue: true },
      ...{ user: { select: { email: true } }, venues: { select: { venueId: true } } },
    },
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
  });
  return teammates.map(({ user, role, everyVenue, venues, ...row }) => ({
    ...row,
    email: user.email,
    duty: { role, venueIds: everyVenue ? null : venues.map(({ venueId }) => venueId) },
    self: row.userId === userId,
  }));
}
