import { encodePicture } from "@/lib/brand/encode-picture";
import type { Prisma } from "@/prisma/generated/client";
import type { BrandPlan } from "@/prisma/seed/brands/plan";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { type PictureName, pngOf } from "@/prisma/seed/pictures/draw";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const dayMs = 86_400_000;

type Sizes = Prisma.PictureSizeCreateManyPictureInput[];

/** Draws every picture that the brands use, encoded as an upload is. Slow, so not for within a transaction. */
export async function drawPictures(brands: readonly BrandPlan[]): Promise<ReadonlyMap<PictureName, Sizes>> {
  const names = new Set(brands.flatMap(({ perks }) => perks.flatMap(({ picture }) => picture ?? [])));
  const drawn = await Promise.all(
    [...names].map(async (name): Promise<[PictureName, Sizes]> => {
      const encoded = await encodePicture(await pngOf(name));
      if (!encoded.ok) throw new Error(`${name}: ${encoded.refusal}`);
      return [name, encoded.value.map((size) => ({ ...size }))];
    }),
  );
  return new Map(drawn);
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

async function storeBrand(
  tx: Prisma.TransactionClient,
  plan: BrandPlan,
  drawn: ReadonlyMap<PictureName, Sizes>,
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
      ...staffIds.map((userId) => ({ brandId: id, userId, role: "STAFF" as const, joinedAt: createdAt })),
    ],
  });

  const venues = plan.venues.map((venue) => ({ ...venue, id: makeId(), brandId: id }));
  await tx.venue.createMany({ data: venues });
  const campaigns = new Map(perks.map(({ campaign }) => [campaign, makeId()]));
  await tx.campaign.createMany({
    data: [...campaigns].map(([title, campaignId]) => ({
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
      (drawn.get(picture) ?? []).map((size) => ({ ...size, pictureId })),
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
  drawn: ReadonlyMap<PictureName, Sizes>,
  users: UserIds,
  now: Date,
): Promise<StoredBrand[]> {
  const stored: StoredBrand[] = [];
  for (const plan of plans) stored.push(await storeBrand(tx, plan, drawn, users, now));
  return stored;
}
