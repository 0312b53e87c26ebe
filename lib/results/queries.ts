import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Comparison, comparisonOf } from "@/lib/results/comparison";
import { countSights } from "@/lib/results/count-queries";
import {
  currenciesIn,
  type ShownFigures,
  type ShownPart,
  shownParts,
  shownWhole,
  sumOf,
} from "@/lib/results/figures";
import { bandParts, dayParts, perkParts, poolClaims, venueParts } from "@/lib/results/parts";
import type { Asked } from "@/lib/results/schema";
import { type Span, type Step, spanFrom, stepOf } from "@/lib/results/span";
import { type Counted, within, withoutMoney } from "@/lib/results/tally";
import { tallyOf } from "@/lib/results/tally-campaign";
import { fewest } from "@/lib/results/withhold";
import { uuidOrNull } from "@/lib/uuid";

/** What came of a campaign, as its brand may see it. Days are of UTC; without money everything about money is nothing. */
export interface Results {
  readonly campaign: { readonly id: string; readonly name: string; readonly currency: string };
  /** What can be chosen, and what was: null for all. */
  readonly perks: readonly { readonly id: string; readonly name: string }[];
  readonly perk: string | null;
  readonly span: Span;
  readonly step: Step;
  readonly countedAt: Date;
  /** Whether it is to be counted anew after the answer: see lib/results/tally-campaign.ts. */
  readonly due: boolean;
  readonly money: boolean;
  readonly currencies: readonly string[];
  readonly whole: ShownFigures;
  readonly aside: Aside;
  readonly byDay: readonly ShownPart[];
  readonly byPerk: readonly ShownPart[];
  /** By where claims were used. */
  readonly byVenue: readonly ShownPart[];
  /** Settled claims of the whole time, by gate score; none before there is a group of them. */
  readonly byBand: readonly ShownPart[];
  /** Of the whole time, of perks that ask for a score; null before there are enough. */
  readonly comparison: Comparison | null;
}

/** What else became of the claims: null is withheld. */
export interface Aside {
  /** Claims of these days that can still be used. */
  readonly held: number | null;
  /** Claims of these days that ran out or were given back. */
  readonly lapsed: number | null;
  /** Uses of these days. */
  readonly rolledBack: number | null;
}

const columns = {
  ...{ id: true, name: true, currency: true },
  brand: { select: { venues: { select: { id: true, name: true }, orderBy: { name: "asc" } } } },
  perks: {
    where: { status: "APPROVED" },
    select: {
      ...{ id: true, title: true, createdAt: true, opensAt: true },
      ...{ gateScore: true, gateTopic: true, feeCents: true },
    },
    orderBy: { id: "asc" },
  },
} as const;

function asideOf({ claims, uses }: Counted, chosen: boolean): Aside {
  const add = (counts: readonly number[]) => {
    const sum = counts.reduce((so, count) => so + count, 0);
    return chosen && sum > 0 && sum < fewest ? null : sum;
  };
  return {
    held: add(claims.map(({ held }) => held)),
    lapsed: add(claims.map(({ lapsed }) => lapsed)),
    rolledBack: add(uses.map(({ rolledBack }) => rolledBack)),
  };
}

/** What came of one of the brand's campaigns; null for an unknown one and for another brand's. */
export async function resultsOf(
  brandId: BrandId,
  campaignId: string,
  asked: Asked,
  { money, now }: { money: boolean; now: Date },
): Promise<Results | null> {
  const id = uuidOrNull(campaignId);
  const campaign = id && (await db.campaign.findFirst({ where: { id, brandId }, select: columns }));
  if (!campaign) return null;
  const { name, currency, perks: approved, brand } = campaign;
  const perks = approved.map(({ title, ...rest }) => ({ ...rest, name: title }));
  const perk = perks.find((one) => one.id === asked.perk)?.id ?? null;
  const looked = perks.filter((one) => perk === null || one.id === perk);
  const times = perks.flatMap((one) => [one.createdAt.getTime(), one.opensAt.getTime()]);
  const begun = new Date(Math.min(now.getTime(), ...times));
  const span = spanFrom(asked, begun, now);
  const all = spanFrom({ from: null, to: null }, begun, now);
  const [sights, { tally, countedAt, due }] = await Promise.all([
    countSights(looked.map((one) => one.id)),
    tallyOf(campaign.id, now),
  ]);
  const everything = money ? { ...tally, sights } : withoutMoney({ ...tally, sights });
  const counted = within(everything, looked, span);
  const ofPerks = perkParts(counted, looked);
  const ofBands = bandParts(counted.settled, new Map(perks.map((one) => [one.id, money ? one.feeCents : 0])));
  const whole = sumOf(ofPerks.map(({ figures }) => figures));
  const currencies = currenciesIn([whole, ...ofBands.map(({ figures }) => figures)], currency);
  const gated = new Set(looked.flatMap((one) => ((one.gateScore ?? one.gateTopic) === null ? [] : one.id)));
  const chosen = looked.length < perks.length || span.from > all.from || span.to < all.to;
  return {
    campaign: { id: campaign.id, name, currency },
    perks: perks.map(({ id, name }) => ({ id, name })),
    ...{ perk, span, step: stepOf(span), countedAt, due, money, currencies },
    whole: shownWhole(whole, currencies, chosen),
    aside: asideOf(counted, chosen),
    byDay: shownParts(dayParts(counted, span), currencies),
    byPerk: shownParts(ofPerks, currencies),
    byVenue: shownParts(venueParts(counted, brand.venues), currencies),
    byBand: shownParts(ofBands, currencies),
    comparison: comparisonOf(
      poolClaims(
        counted.settled.filter(({ perkId }) => gated.has(perkId)),
        currency,
      ),
    ),
  };
}
