import "server-only";
import type { BrandId, Teammate } from "@/lib/account/gate";
import { type EncodeRefusal, encodePicture } from "@/lib/brand/encode-picture";
import { keepSizes } from "@/lib/brand/keep-sizes";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { lockPerk } from "@/lib/perk/lock-perk";
import { mayMove } from "@/lib/perk/status";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

type NotThere = "unknown_perk" | "not_editable";
export type PerkPictureRefusal = NotThere | EncodeRefusal | "too_many_pictures" | "store_down";

const perBrand: Limit = { name: "upload-picture", points: 60, seconds: 60 * 60 };

/** Why the brand cannot change the perk's picture now; null where it can. */
async function refusalFor(
  client: Prisma.TransactionClient,
  brandId: BrandId,
  perkId: string,
): Promise<NotThere | null> {
  const scope = { id: perkId, campaign: { brandId } };
  const perk = await client.perk.findFirst({ where: scope, select: { status: true } });
  if (!perk) return "unknown_perk";
  return mayMove(perk.status, "edit") ? null : "not_editable";
}

/** Runs `change` on a draft of the brand, which nobody else moves meanwhile. */
function onDraft<Value>(
  brandId: BrandId,
  perkId: string,
  change: (tx: Prisma.TransactionClient) => Promise<Value>,
): Promise<Result<Value, NotThere>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const refusal = await refusalFor(tx, brandId, perkId);
    return refusal ? refuse(refusal) : ok(await change(tx));
  });
}

/** Gives a draft a picture, re-encoded by us, in place of the one it had. */
export async function setPerkPicture(
  { brandId }: Teammate,
  { perk: perkId, picture }: { perk: string; picture: File },
): Promise<Result<{ pictureId: string }, PerkPictureRefusal>> {
  if (!(await spend(perBrand, brandId)).ok) return refuse("too_many_pictures");
  const encoded = await encodePicture(new Uint8Array(await picture.arrayBuffer()));
  if (!encoded.ok) return encoded;
  // Asked before anything is stored, and once more when nobody else can change it.
  const refusal = await refusalFor(db, brandId, perkId);
  if (refusal) return refuse(refusal);
  const kept = await keepSizes(encoded.value, new Date());
  if (!kept.ok) return kept;
  return onDraft(brandId, perkId, async (tx) => {
    const sizes = { createMany: { data: kept.value } };
    const { id } = await tx.picture.create({ data: { brandId, sizes }, select: { id: true } });
    await tx.perk.update({ where: { id: perkId }, data: { pictureId: id } });
    return { pictureId: id };
  });
}

/** Leaves a draft without a picture. */
export async function removePerkPicture(
  { brandId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, NotThere>> {
  const removed = await onDraft(brandId, perkId, (tx) =>
    tx.perk.update({ where: { id: perkId }, data: { pictureId: null } }),
  );
  return removed.ok ? ok() : removed;
}
