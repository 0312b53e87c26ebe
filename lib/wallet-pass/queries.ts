import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { guestHours } from "@/lib/claim/guests";
import { claimById, type WholeClaim } from "@/lib/claim/queries";
import type { VenueView } from "@/lib/venue/view";
import type { LinedPass } from "@/lib/wallet-pass/pass-lines";
import type { PerkKind } from "@/prisma/generated/enums";

/** What a wallet is given of a claim: words for its holder and for staff, and nothing that names the person. */
export interface WalletPass extends LinedPass {
  readonly claimId: string;
  readonly kind: PerkKind;
  readonly title: string;
  readonly brandName: string;
  readonly benefit: string;
  readonly terms: string;
  readonly venue: Pick<VenueView, "name" | "address" | "city" | "country"> | null;
  /** When a wallet may put it away. */
  readonly endsAt: Date;
  /** The pass that the server signed: staff need network to accept it. */
  readonly token: string;
  /** The short code, for typing. */
  readonly code: string;
}

/**
 * The claim's end, and for a claim that names guests the latest that one of them may come: a card that lies in a wallet is not told
 * of anything that happens later.
 */
function endOf({ told, usableUntil }: WholeClaim): Date {
  const guests = told?.asked.kind === "LOUNGE" ? told.asked.guests : 0;
  return guests === 0 ? usableUntil : new Date(usableUntil.getTime() + guestHours * 60 * 60 * 1000);
}

/**
 * A member's claim for a wallet that is not ours; null for an unknown one and somebody else's, for one with a code in place of a pass,
 * and unless it can be used now: where Laurel itself shows a pass, and nowhere else.
 */
export async function walletPassOf(member: MemberId, claimId: string): Promise<WalletPass | null> {
  const claim = await claimById(member, claimId);
  if (!claim?.pass) return null;
  const { id, kind, perkTitle, brandName, benefit, terms, venue, timeZone, usableUntil, told, pass } = claim;
  return {
    ...{ claimId: id, kind, title: perkTitle, brandName, benefit, terms, venue, timeZone, usableUntil },
    ...{ asked: told?.asked ?? null, endsAt: endOf(claim), token: pass.token, code: pass.code },
  };
}
