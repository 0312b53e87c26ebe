import "server-only";
import { randomBytes } from "node:crypto";
import { attachCodes, type CodeRow, codeRow, storeCodes } from "@/lib/code/code-rows";
import { codeByPattern } from "@/lib/code/pattern";
import { promotionPattern } from "@/lib/code/promotion";
import { sliced } from "@/lib/code/sliced";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/**
 * The codes that a perk's approval needs: one for each unit by its pattern, none for a perk whose codes Laurel does not make.
 * Made before the transaction, since a hundred thousand take a second.
 */
export async function codesForApproval(perkId: string): Promise<CodeRow[]> {
  const perk = await db.perk.findUnique({
    where: { id: perkId },
    select: { codePattern: true, codeSource: true, stock: true },
  });
  const pattern = perk?.codeSource === "PROMOTION" ? promotionPattern : perk?.codePattern;
  if (!perk || !pattern) return [];
  return sliced(Array.from({ length: perk.stock }), () => codeRow(codeByPattern(pattern, randomBytes(31))));
}

/** Hangs a perk's codes, those just made and those that were uploaded, on its units. For the approval's transaction. */
export async function fillPool(
  tx: Prisma.TransactionClient,
  perkId: string,
  made: readonly CodeRow[],
): Promise<void> {
  const { campaign } = await tx.perk.findUniqueOrThrow({
    where: { id: perkId },
    select: { campaign: { select: { brandId: true } } },
  });
  await storeCodes(tx, { brandId: campaign.brandId, perkId, importId: null }, made);
  await attachCodes(tx, perkId);
}
