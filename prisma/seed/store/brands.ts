import { type Currency, currencies } from "@/lib/billing/fee";
import type { Prisma } from "@/prisma/generated/client";
import type { BrandPlan, PerkPlan } from "@/prisma/seed/brands/plan";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { type PictureName, type PrintedSize, printPicture } from "@/prisma/seed/pictures/draw";
import { storeDomain } from "@/prisma/seed/store/domains";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const dayMs = 86_400_000;

/** Prints every picture that the brands use. Slow, so not for within a transaction. */
export async function printPictures(
  brands: readonly BrandPlan[],
): Promise<ReadonlyMap<PictureName, PrintedSize[]>> {
  const names = new Set(brands.flatMap(({ perks }) => perks.flatMap(({ picture }) => picture ?? [])));
  const print = async (name: PictureName) => [name, await printPicture(name)] as const;
  return new Map(await Promise.all([...names].map(print)));
}

/** What perks refer to, by the names that the plan uses. */
export interface StoredBrand {
  readonly plan: BrandPlan;
  readonly id: string;
  readonly ownerId: string;
  readonly staffIds: readonly string[];
  readonly venues: ReadonlyMap<string, { id: string; timeZone: string }>;
  readonly campaigns: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<PictureName, string>;
}

/** A campaign is paid for in what its perks are worth, where Laurel takes that. */
function currencyOf(perk: PerkPlan | undefined): Currency {
  return currencies.find((currency) => currency === perk?.value[1]) ?? "EUR";
}

async function storeBrand(
  tx: Prisma.TransactionClient,
  plan: BrandPlan,
  printed: ReadonlyMap<PictureName, PrintedSize[]>,
  users: UserIds,
  now: Date,
): Promise<StoredBrand> {
  const { slug, name, blurb, websiteUrl, team, perks } = plan;
  const dice = diceOf(`brand ${slug}`);
  const createdAt = new Date(now.getTime() - plan.sinceDays * dayMs);
  const makeId = () => idAt(createdAt, dice);
  const id = makeId();
  const ownerId = idOf(users, team.owner);
  const staffIds = team.staff.map((key) => idOf(users, key));
  await tx.brand.create({ data: { id, slug, name, blurb, websiteUrl, createdAt, createdById: ownerId } });
  await tx.teammate.createMany({
    data: [
      { brandId: id, userId: ownerId, role: "OWNER", joinedAt: createdAt },
      { brandId: id, userId: idOf(users, team.editor), role: "EDITOR", joinedAt: createdAt },
      ...team.staff.map((key) => ({
        ...{ brandId: id, userId: idOf(users, key), role: "STAFF" as const, joinedAt: createdAt },
        everyVenue: !team.bound?.[key],
      })),
    ],
  });

  if (plan.domain) await storeDomain(tx, { brandId: id, ownerId }, plan.domain, now);
  const venues = plan.venues.map(({ at: [latitude, longitude], ...venue }) => ({
    ...{ ...venue, latitude, longitude, id: makeId(), brandId: id },
  }));
  await tx.venue.createMany({ data: venues });
  const ofStaff = Object.entries(team.bound ?? {}).flatMap(([key, names]) =>
    venues
      .filter(({ name: venue }) => names.includes(venue))
      .map((venue) => ({ brandId: id, userId: idOf(users, key), venueId: venue.id })),
  );
  await tx.teammateVenue.createMany({ data: ofStaff });
  const campaigns = new Map(perks.map(({ campaign }) => [campaign, makeId()]));
  await tx.campaign.createMany({
    data: [...campaigns].map(([title, campaignId]) => ({
      currency: currencyOf(perks.find(({ campaign }) => campaign === title)),
      id: campaignId,
      brandId: id,
      name: title,
      createdAt,
      createdById: ownerId,
    })),
  });
  const pictures = new Map(perks.flatMap(({ picture }) => (picture ? [[picture, makeId()] as const] : [])));
  await tx.picture.createMany({
    data: [...pictures.values()].map((pictureId) => ({ id: pictureId, brandId: id, createdAt })),
  });
  await tx.pictureSize.createMany({
    data: [...pictures].flatMap(([picture, pictureId]) =>
      (printed.get(picture) ?? []).map((size) => ({ ...size, pictureId })),
    ),
  });
  return {
    ...{ plan, id, ownerId, staffIds, campaigns, pictures },
    venues: new Map(venues.map((venue) => [venue.name, venue])),
  };
}

/** Adds the brands with their teams, venues, campaigns and pictures. */
export async function storeBrands(
  tx: Prisma.TransactionClient,
  plans: readonly BrandPlan[],
  printed: ReadonlyMap<PictureName, PrintedSize[]>,
  users: UserIds,
  now: Date,
): Promise<StoredBrand[]> {
  const stored: StoredBrand[] = [];
  for (const plan of plans) stored.push(await storeBrand(tx, plan, printed, users, now));
  return stored;
}
