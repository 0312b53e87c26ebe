import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import type { BrandFields } from "@/lib/brand/create-brand";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Changes what a brand says of itself. Its address stays, so that links to it go on working. */
export async function editBrand(
  { brandId, userId }: Teammate,
  { name, blurb, websiteUrl }: BrandFields,
): Promise<Result<undefined>> {
  await db.$transaction(async (tx) => {
    const fields = { name, blurb, websiteUrl: websiteUrl ?? null };
    await tx.brand.update({ where: { id: brandId }, data: fields });
    await recordAct(tx, { actorId: userId, act: "brand.edited", subjectId: brandId, detail: fields });
  });
  return ok();
}
