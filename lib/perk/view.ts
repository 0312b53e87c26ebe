import { type ProvenDomain, provenColumns, provenOf } from "@/lib/domain/proven";
import { type Gates, gateColumns, gatesFrom } from "@/lib/perk/gates";
import { openUnits } from "@/lib/perk/open-units";
import { type PerkPhase, perkPhase } from "@/lib/perk/phase";
import { gateAt, unpackedWaves, type Wave } from "@/lib/perk/waves";
import { type VenueView, venueView, venueViewColumns } from "@/lib/venue/view";
import type { Prisma } from "@/prisma/generated/client";
import type { CodeSource, PerkKind, PerkMode } from "@/prisma/generated/enums";

/** Units that can be claimed now, of those behind the gate and of the open pool. */
export interface UnitsLeft {
  readonly gated: number;
  readonly open: number;
}

/** A perk as a member sees it: on the marketplace, in a brand's preview and before a moderator alike. */
export interface PerkView extends Gates {
  readonly id: string;
  readonly kind: PerkKind;
  readonly phase: PerkPhase;
  readonly title: string;
  readonly benefit: string;
  readonly terms: string;
  /** Cents of `currency`. */
  readonly valueCents: number;
  readonly currency: string;
  readonly brand: BrandView;
  /** Null for a perk that is used online. */
  readonly venue: VenueView | null;
  readonly pictureId: string | null;
  readonly mode: PerkMode;
  /** The steps that the gate takes while stock remains, the first from the opening on; none unless it goes by waves. */
  readonly waves: readonly Wave[];
  /** When a lottery is drawn; null for other modes. */
  readonly drawAt: Date | null;
  /** When it was drawn. */
  readonly drawnAt: Date | null;
  readonly waitlist: boolean;
  /** Whether it or its campaign stands still. */
  readonly paused: boolean;
  readonly offerHours: number;
  readonly stock: number;
  /** Units that need no score. */
  readonly openUnits: number;
  readonly left: UnitsLeft;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Where its times are read: the venue's zone, UTC for a perk that is used online. */
  readonly timeZone: string;
  readonly usableDays: number;
  /** How many guests one claim can name. */
  readonly guestsMost: number;
  /** Whether one can have it sent. */
  readonly delivers: boolean;
  /** Whether it comes with a code, and whose. */
  readonly codeSource: CodeSource;
  /** What a promotion code takes off: percent, or cents of `currency`. */
  readonly percentOff: number | null;
  readonly offCents: number | null;
}

export interface BrandView {
  readonly slug: string;
  readonly name: string;
  /** The domains that it proved to be its own, the longest-standing first. */
  readonly proven: readonly ProvenDomain[];
}

/** The columns of a brand that a `PerkView` shows. */
export const brandViewColumns = {
  slug: true,
  name: true,
  ...provenColumns,
} as const satisfies Prisma.BrandSelect;

/** The columns a `PerkView` is made of. */
export const perkViewColumns = {
  id: true,
  kind: true,
  title: true,
  benefit: true,
  terms: true,
  valueCents: true,
  currency: true,
  pictureId: true,
  ...gateColumns,
  ...{ mode: true, waves: true, drawAt: true, waitlist: true, offerHours: true },
  draw: { select: { drawnAt: true } },
  stock: true,
  openPercent: true,
  opensAt: true,
  closesAt: true,
  usableDays: true,
  guestsMost: true,
  delivers: true,
  ...{ codeSource: true, percentOff: true, offCents: true, pausedAt: true },
  venue: { select: venueViewColumns },
  campaign: { select: { pausedAt: true, brand: { select: brandViewColumns } } },
} as const satisfies Prisma.PerkSelect;

/** A brand's row as a perk's view is made of it. */
export type BrandRow = Prisma.BrandGetPayload<{ select: typeof brandViewColumns }>;
type PerkRow = Prisma.PerkGetPayload<{ select: typeof perkViewColumns }>;

/** What a perk's stock would be on its first day: for the brand's preview and the moderator. */
export function untouched({ stock, openPercent }: { stock: number; openPercent: number }): UnitsLeft {
  const open = openUnits(stock, openPercent);
  return { open, gated: stock - open };
}

/** The view of a row, with what is left of it and its phase at `now`. */
export function perkView(
  { campaign, venue, openPercent, pausedAt, gateTopic, gateTopicScore, gatePlace, draw, ...row }: PerkRow,
  left: UnitsLeft,
  now: Date,
): PerkView {
  const waves = unpackedWaves(row.waves);
  const firstGate = row.gateScore === null ? null : { from: row.opensAt, gate: row.gateScore };
  return {
    ...row,
    ...gatesFrom({ ...row, gateTopic, gateTopicScore, gatePlace }),
    gateScore: gateAt(row.gateScore, waves, now),
    waves: firstGate && waves.length > 0 ? [firstGate, ...waves] : [],
    drawnAt: draw?.drawnAt ?? null,
    brand: { slug: campaign.brand.slug, name: campaign.brand.name, proven: provenOf(campaign.brand) },
    paused: pausedAt !== null || campaign.pausedAt !== null,
    venue: venue && venueView(venue),
    timeZone: venue?.timeZone ?? "UTC",
    openUnits: openUnits(row.stock, openPercent),
    left,
    phase: perkPhase(row, left.gated + left.open, now),
  };
}
