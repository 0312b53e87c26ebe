import { randomBytes } from "node:crypto";
import { attachCodes, codeRow, storeCodes } from "@/lib/code/code-rows";
import { codeByPattern } from "@/lib/code/pattern";
import type { Prisma } from "@/prisma/generated/client";
import type { PerkPlan } from "@/prisma/seed/brands/plan";

/** What the shops of the story call their own codes. */
const shopPattern = "############*";

/** Gives each unit of an approved perk its code: made after the plan's pattern, or as from a file of the brand's own shop. */
export async function storePool(
  tx: Prisma.TransactionClient,
  { id: perkId, campaignId, stock, createdAt }: Prisma.PerkGetPayload<object>,
  codes: NonNullable<PerkPlan["codes"]>,
  byId: string,
): Promise<void> {
  const { brandId } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { brandId: true },
  });
  const pattern = "pattern" in codes ? codes.pattern : shopPattern;
  const rows = Array.from({ length: stock }, () => codeRow(codeByPattern(pattern, randomBytes(31))));
  const file = "file" in codes ? { perkId, byId, fileName: codes.file, total: stock, done: stock } : null;
  const brought = file && {
    ...file,
    ...{ state: "DONE" as const, createdAt, beatAt: createdAt, finishedAt: createdAt },
  };
  const importId = brought && (await tx.codeImport.create({ data: brought, select: { id: true } })).id;
  await storeCodes(tx, { brandId, perkId, importId }, rows);
  await attachCodes(tx, perkId);
}
