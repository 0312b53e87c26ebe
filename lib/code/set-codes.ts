import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { mayHaveCodes } from "@/lib/code/kinds";
import type { CodesInput } from "@/lib/code/schema";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { lockPerk } from "@/lib/perk/lock-perk";
import { mayMove } from "@/lib/perk/status";
import { ok, type Result, refuse } from "@/lib/result";

export type SetCodesRefusal = "unknown_perk" | "not_editable" | "not_for_kind" | "has_codes" | "no_stripe";

/**
 * Says where the codes of a draft come from and how one is used. A draft that has codes keeps its source; how codes are used
 * may be put in better words at any time, of an approved perk too.
 */
export async function setCodes(
  { brandId }: Teammate,
  { perk: perkId, source, pattern, help, percentOff, offCents }: CodesInput,
): Promise<Result<undefined, SetCodesRefusal>> {
  if (source === "PROMOTION" && !env.stripe) return refuse("no_stripe");
  const discount = source === "PROMOTION" ? { percentOff, offCents } : { percentOff: null, offCents: null };
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      select: {
        kind: true,
        status: true,
        codeSource: true,
        codePattern: true,
        percentOff: true,
        offCents: true,
      },
    });
    if (!perk) return refuse("unknown_perk");
    const codePattern = source === "GENERATED" ? pattern : null;
    const same =
      perk.codeSource === source &&
      perk.codePattern === codePattern &&
      perk.percentOff === discount.percentOff &&
      perk.offCents === discount.offCents;
    if (same && perk.status === "APPROVED") {
      await tx.perk.update({ where: { id: perkId }, data: { codeHelp: help } });
      return ok();
    }
    if (!mayMove(perk.status, "edit")) return refuse("not_editable");
    if (source !== "NONE" && !mayHaveCodes(perk.kind)) return refuse("not_for_kind");
    const codes = await tx.code.count({ where: { perkId } });
    const running = await tx.codeImport.count({ where: { perkId, finishedAt: null } });
    if (perk.codeSource !== source && codes + running > 0) return refuse("has_codes");
    await tx.perk.update({
      where: { id: perkId },
      data: { codeSource: source, codePattern, codeHelp: help, ...discount },
    });
    return ok();
  });
}
