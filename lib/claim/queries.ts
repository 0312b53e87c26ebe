import "server-only";
import type { MemberId, Teammate } from "@/lib/account/gate";
import type { Asked, AskingPerk } from "@/lib/claim/asked";
import { dayAt, usableSpan } from "@/lib/claim/days";
import { type PassedGates, passedGates } from "@/lib/claim/gates";
import { guestHours } from "@/lib/claim/guests";
import { passOf } from "@/lib/claim/pass";
import { type PassKey, passKeyShape } from "@/lib/claim/pass-key";
import { whereRedeemedBy } from "@/lib/claim/redeems-at";
import { rollBackHours } from "@/lib/claim/schema";
import { unsealAsked } from "@/lib/claim/seal-asked";
import { shownCode } from "@/lib/code/queries";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { type VenueView, venueView, venueViewColumns } from "@/lib/venue/view";
import type { Prisma } from "@/prisma/generated/client";
import type { ClaimState, PerkKind, Pool, RedemptionMethod } from "@/prisma/generated/enums";

const claimColumns = {
  ...{ id: true, state: true, claimedAt: true, usableUntil: true, perkTitle: true, perkId: true },
  perk: {
    select: {
      kind: true,
      ...{
        guestsMost: true,
        delivers: true,
        usableDays: true,
        pictureId: true,
        codeSource: true,
        codeHelp: true,
      },
      venue: { select: venueViewColumns },
      campaign: { select: { brand: { select: { name: true, slug: true } } } },
    },
  },
  redemptions: {
    where: { rolledBackAt: null, ordinal: 0 },
    select: { at: true, venue: { select: { name: true, timeZone: true } } },
  },
  events: { select: { at: true }, orderBy: { at: "desc" }, take: 1 },
} as const satisfies Prisma.ClaimSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;

/** A claim as its holder sees it. */
export interface ClaimView {
  readonly id: string;
  readonly perkId: string;
  /** As it was when claimed. */
  readonly perkTitle: string;
  readonly brandName: string;
  readonly brandSlug: string;
  readonly kind: PerkKind;
  readonly pictureId: string | null;
  readonly venue: VenueView | null;
  readonly timeZone: string;
  /** `EXPIRED` from the moment it runs out, whether or not that was written down yet. */
  readonly state: ClaimState;
  readonly claimedAt: Date;
  readonly usableUntil: Date;
  /** When and where it was used, in the zone of that place. */
  readonly used: { readonly at: Date; readonly venueName: string | null; readonly timeZone: string } | null;
  /** When the claim came into its state. */
  readonly since: Date;
}

function claimView({ perk, redemptions, events, ...row }: ClaimRow, now: Date): ClaimView {
  const { id, perkId, perkTitle, claimedAt, usableUntil } = row;
  const ranOut = (row.state === "ACTIVE" || row.state === "OFFERED") && usableUntil <= now;
  const timeZone = perk.venue?.timeZone ?? "UTC";
  const [use] = redemptions;
  return {
    ...{ id, perkId, perkTitle, claimedAt, usableUntil, timeZone },
    brandName: perk.campaign.brand.name,
    brandSlug: perk.campaign.brand.slug,
    kind: perk.kind,
    pictureId: perk.pictureId,
    venue: perk.venue && venueView(perk.venue),
    state: ranOut ? "EXPIRED" : row.state,
    used: use
      ? { at: use.at, venueName: use.venue?.name ?? null, timeZone: use.venue?.timeZone ?? timeZone }
      : null,
    since: ranOut || row.state === "EXPIRED" ? usableUntil : (events[0]?.at ?? claimedAt),
  };
}

/** At most so many claims are listed. */
export const listedClaims = 100;

/** The member's claims: those that can be used first, what runs out soonest at the top; then the others, latest first. */
export async function listClaims(member: MemberId): Promise<{ usable: ClaimView[]; over: ClaimView[] }> {
  const now = new Date();
  const rows = await db.claim.findMany({
    where: { userId: member },
    select: claimColumns,
    orderBy: { claimedAt: "desc" },
    take: listedClaims,
  });
  const claims = rows.map((row) => claimView(row, now));
  const isUsable = ({ state }: ClaimView) => state === "ACTIVE" || state === "OFFERED";
  return {
    usable: claims.filter(isUsable).toSorted((a, b) => a.usableUntil.getTime() - b.usableUntil.getTime()),
    over: claims.filter((claim) => !isUsable(claim)),
  };
}

/** One claim with everything that was frozen when it was made. */
export interface WholeClaim extends ClaimView {
  readonly benefit: string;
  readonly terms: string;
  readonly disclosure: string;
  readonly pool: Pool;
  readonly gateAsked: number | null;
  readonly gateScore: number | null;
  readonly formula: string | null;
  /** What was asked beside a score; null where nothing was. */
  readonly gates: PassedGates | null;
  readonly perkVersion: number;
  /** What was asked at the claim, with what a correction may say; null where nothing was. */
  readonly told: { readonly asked: Asked; readonly asking: AskingPerk } | null;
  /** What accepting asks for; null unless it is an offer that still stands. */
  readonly offer: AskingPerk | null;
  /** The code it comes with, `text` once it was shown; null for a perk without codes. */
  readonly code: ClaimedCode | null;
  /** How many guests may still come in by it, now that its holder is in. */
  readonly guestsToCome: number;
  /** What staff scan or type; null unless it can be used now, by its holder or by guests who come after. */
  readonly pass: ClaimPass | null;
}

export interface ClaimedCode {
  readonly text: string | null;
  readonly help: string;
  /** Whether it is used by an order in the brand's shop, not by being shown. */
  readonly isPromotion: boolean;
}

/** The ways to show a claim to staff. */
export interface ClaimPass {
  /** Signed by the server: for paper, and for browsers that cannot make keys. Staff need network to accept it. */
  readonly token: string;
  readonly code: string;
  /** The device that shows the rotating pass; null while none does. */
  readonly key: PassKey | null;
}

/** Whether its holder came in so lately that guests may still follow. */
function holderIsIn({ state, used }: ClaimView, now: Date): boolean {
  if (state !== "REDEEMED" || !used) return false;
  return now.getTime() - used.at.getTime() < guestHours * 60 * 60 * 1000;
}

/** A claim of the member; null for an unknown one and for somebody else's. */
export async function claimById(member: MemberId, claimId: string): Promise<WholeClaim | null> {
  const row = await db.claim.findFirst({
    where: { id: claimId, userId: member },
    select: {
      ...claimColumns,
      ...{ benefit: true, terms: true, disclosure: true, pool: true, gateAsked: true, gateScore: true },
      ...{ formula: true, gates: true, perkVersion: true, codeSealed: true, askedSealed: true },
      ...{ passKey: true, guests: true },
      _count: { select: { redemptions: { where: { rolledBackAt: null, ordinal: { gt: 0 } } } } },
    },
  });
  if (!row) return null;
  const now = new Date();
  const asked = unsealAsked(row.askedSealed);
  const { benefit, terms, disclosure, pool, gateAsked, gateScore, formula, perkVersion } = row;
  const view = claimView(row, now);
  const { kind, guestsMost, delivers } = row.perk;
  const days = { first: dayAt(now, view.timeZone), last: dayAt(row.usableUntil, view.timeZone) };
  const { codeSource, codeHelp } = row.perk;
  const withCode = codeSource !== "NONE";
  const guestsToCome = holderIsIn(view, now) ? row.guests - row._count.redemptions : 0;
  return {
    ...view,
    told: asked && { asked, asking: { kind, guestsMost, delivers, days } },
    offer:
      view.state === "OFFERED"
        ? { kind, guestsMost, delivers, days: usableSpan(now, row.perk.usableDays, view.timeZone) }
        : null,
    ...{ benefit, terms, disclosure, pool, gateAsked, gateScore, formula, perkVersion },
    gates: passedGates.nullable().parse(row.gates),
    code: withCode
      ? {
          text: await shownCode(member, claimId),
          help: codeHelp,
          isPromotion: codeSource === "PROMOTION",
        }
      : null,
    guestsToCome,
    pass:
      (view.state === "ACTIVE" || guestsToCome > 0) && !withCode
        ? {
            token: await passOf(row.id, row.usableUntil),
            code: unseal(row.codeSealed),
            key: passKeyShape.nullable().parse(row.passKey),
          }
        : null,
  };
}

/** A redemption as staff see it: nothing of the person. */
export interface RedemptionView {
  readonly id: string;
  readonly at: Date;
  readonly method: RedemptionMethod;
  /** 0 the holder, 1..n the guests. */
  readonly ordinal: number;
  readonly perkTitle: string;
  readonly codeLast4: string;
  readonly venueName: string | null;
  readonly timeZone: string;
  readonly rolledBack: { readonly at: Date; readonly reason: string } | null;
}

/** The brand's latest 100 redemptions at the staff's venues that can still be rolled back or were, those of the last 24 hours. */
export async function latestRedemptions(staff: Teammate): Promise<RedemptionView[]> {
  const since = new Date(Date.now() - rollBackHours * 60 * 60 * 1000);
  const rows = await db.redemption.findMany({
    // Codes that members had shown or used in a shop are no matter of staff.
    where: {
      ...{ at: { gt: since }, method: { notIn: ["SHOWN", "ORDER"] } },
      ...{ claim: { perk: { campaign: { brandId: staff.brandId } } }, ...whereRedeemedBy(staff) },
    },
    select: {
      ...{ id: true, at: true, method: true, ordinal: true, rolledBackAt: true, rollBackReason: true },
      venue: { select: { name: true, timeZone: true } },
      claim: { select: { perkTitle: true, codeLast4: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(({ venue, claim, rolledBackAt, rollBackReason, ...row }) => ({
    ...row,
    ...claim,
    venueName: venue?.name ?? null,
    timeZone: venue?.timeZone ?? "UTC",
    rolledBack: rolledBackAt && { at: rolledBackAt, reason: rollBackReason ?? "" },
  }));
}
