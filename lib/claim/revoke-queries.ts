import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { codeState, plainCode } from "@/lib/claim/code";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";
import { uuidOrNull } from "@/lib/uuid";
import type { ClaimState } from "@/prisma/generated/enums";

/** A claim before a moderator: what it is of and what became of it, and nothing of the person. */
export interface ReportedClaim {
  readonly id: string;
  readonly state: ClaimState;
  readonly perkTitle: string;
  readonly brandName: string;
  readonly codeLast4: string;
  readonly claimedAt: Date;
  readonly usableUntil: Date;
  readonly own: boolean;
  /** Each change of its state, the first first. */
  readonly events: readonly { readonly to: ClaimState; readonly at: Date; readonly reason: string | null }[];
}

/** The claim of that id or short code; null where there is none. */
export async function reportedClaim(admin: AdminId, named: string): Promise<ReportedClaim | null> {
  const id = uuidOrNull(named.trim());
  if (!id && codeState(named) !== "whole") return null;
  const claim = await db.claim.findFirst({
    where: id ? { id } : { codeHmac: hmacOf("claim-code", plainCode(named)) },
    select: {
      ...{ id: true, state: true, perkTitle: true, codeLast4: true, claimedAt: true, usableUntil: true },
      userId: true,
      events: { select: { to: true, at: true, reason: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
      perk: { select: { campaign: { select: { brand: { select: { name: true } } } } } },
    },
  });
  if (!claim) return null;
  const { userId, perk, ...view } = claim;
  return { ...view, brandName: perk.campaign.brand.name, own: userId === admin };
}
