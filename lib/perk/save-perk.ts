import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { stockByCodes } from "@/lib/code/stock-by-codes";
import { db } from "@/lib/db";
import type { SavedPerk } from "@/lib/perk/create-perk";
import type { PerkStep } from "@/lib/perk/lack-step";
import { lockPerk } from "@/lib/perk/lock-perk";
import { offerFields, type PerkInput, supplyFields, whomFields } from "@/lib/perk/schema";
import { mayMove } from "@/lib/perk/status";
import { storedColumns, storedInput } from "@/lib/perk/stored-input";
import { type TypedRefusal, typedColumns } from "@/lib/perk/typed-columns";
import { ok, type Result, refuse } from "@/lib/result";

export type SaveRefusal = TypedRefusal | { readonly fact: "unknown_perk" | "not_editable" };

const steps = { offer: offerFields, whom: whomFields, supply: supplyFields } satisfies Record<
  PerkStep,
  object
>;

/** What is typed of a draft in one of the steps of its form. */
type StepInput = Partial<PerkInput> & { readonly perk: string };

/**
 * Stores one step of a draft, which must be of the brand and still be a draft or have had changes asked for. What the other
 * steps hold stays, and the whole is judged: nothing is stored that could not have been typed at once. Two who save different
 * steps at the same moment both keep theirs.
 */
export async function savePerk(
  { brandId }: Teammate,
  step: PerkStep,
  typed: StepInput,
): Promise<Result<SavedPerk, SaveRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, typed.perk);
    const scope = { id: typed.perk, campaign: { brandId } };
    const row = await tx.perk.findFirst({ where: scope, select: storedColumns });
    if (!row) return refuse({ fact: "unknown_perk" });
    if (!mayMove(row.status, "edit")) return refuse({ fact: "not_editable" });
    const { campaignId } = row;
    const isOwn = ([field]: [string, unknown]) => field in steps[step];
    const others = Object.entries(storedInput(row)).filter((entry) => !isOwn(entry));
    const whole = Object.fromEntries([...others, ...Object.entries(typed).filter(isOwn)]) as PerkInput;
    const columns = await typedColumns(tx, brandId, whole);
    if (!columns.ok) return columns;
    await tx.perk.update({ where: { id: typed.perk }, data: columns.value });
    await stockByCodes(tx, typed.perk);
    return ok({ perkId: typed.perk, campaignId });
  });
}
