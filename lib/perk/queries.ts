import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type HistoryEntry, historyColumns, historyEntry } from "@/lib/perk/history";
import { type StoredInput, storedColumns, storedInput } from "@/lib/perk/stored-input";
import { unitsLeft } from "@/lib/perk/units-left";
import { type PerkView, perkView, perkViewColumns, untouched } from "@/lib/perk/view";
import { uuidOrNull } from "@/lib/uuid";
import type { PerkStatus } from "@/prisma/generated/enums";

/** A perk's fields as its form shows them, for the brand that posts it. */
export interface PerkDraft {
  readonly campaignId: string;
  readonly status: PerkStatus;
  /** As it was typed. */
  readonly input: StoredInput;
  /** As a member sees it, or would before anything is claimed. */
  readonly view: PerkView;
  /** The latest first. */
  readonly history: readonly HistoryEntry[];
}

/** A perk of the brand in whatever state; null for an unknown one and for another brand's. */
export async function perkDraft(brandId: BrandId, perkId: string): Promise<PerkDraft | null> {
  const id = uuidOrNull(perkId);
  if (!id) return null;
  const row = await db.perk.findFirst({
    where: { id, campaign: { brandId } },
    select: {
      ...storedColumns,
      ...perkViewColumns,
      submissions: historyColumns,
    },
  });
  if (!row) return null;
  const { campaignId, venueId, status, offlineUse, submissions, ...columns } = row;
  const counted = status === "APPROVED" ? (await unitsLeft([id])).get(id) : undefined;
  return {
    ...{ campaignId, status, input: storedInput(row) },
    view: perkView(columns, counted?.left ?? untouched(columns), counted?.now ?? new Date()),
    history: submissions.map(historyEntry),
  };
}
