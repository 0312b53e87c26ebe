import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { PerkInput } from "@/lib/perk/schema";
import { type TypedRefusal, typedColumns } from "@/lib/perk/typed-columns";
import { ok, type Result } from "@/lib/result";

export interface SavedPerk {
  readonly perkId: string;
  readonly campaignId: string;
}

/** Stores a new draft. Nobody but the brand sees it. */
export async function createPerk(
  { brandId }: Teammate,
  input: PerkInput,
): Promise<Result<SavedPerk, TypedRefusal>> {
  const columns = await typedColumns(db, brandId, input);
  if (!columns.ok) return columns;
  const { id, campaignId } = await db.perk.create({
    data: columns.value,
    select: { id: true, campaignId: true },
  });
  return ok({ perkId: id, campaignId });
}
