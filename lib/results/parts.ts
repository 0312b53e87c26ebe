import { bands } from "@/lib/results/band";
import type { PoolClaims } from "@/lib/results/comparison";
import { type Figures, nothing, type Part, sumOf } from "@/lib/results/figures";
import { isoDay, type Span, stepOf, stepsOf } from "@/lib/results/span";
import { type Counted, type SettledRow, stepOfDay } from "@/lib/results/tally";

/** The part to which a row belongs; null for one of none. */
type PartOf = (row: { perkId: string; day: string; venueId?: string | null }) => string | null;

/** The figures of each part, by one walk over what was counted. */
function figuresBy({ sights, claims, uses, orders }: Counted, partOf: PartOf): ReadonlyMap<string, Figures> {
  const parts = new Map<string, Figures[]>();
  const add = (row: Parameters<PartOf>[0], figures: Partial<Figures>) => {
    const part = partOf(row);
    if (part === null) return;
    const some = parts.get(part) ?? [];
    some.push({ ...nothing, ...figures });
    parts.set(part, some);
  };
  for (const row of sights) add(row, { seen: row.seen, opened: row.opened });
  for (const row of claims) add(row, { claimed: row.claimed });
  for (const row of uses) add(row, { redeemed: row.redeemed, costCents: row.costCents });
  for (const row of orders) add(row, { revenue: [row] });
  return new Map([...parts].map(([part, some]) => [part, sumOf(some)]));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function perkParts(counted: Counted, perks: readonly Named[]): Part[] {
  const figures = figuresBy(counted, ({ perkId }) => perkId);
  return perks.map(({ id, name }) => ({ key: id, label: name, figures: figures.get(id) ?? nothing }));
}

/** Each day or week of the span, its label as `2026-11-25`. */
export function dayParts(counted: Counted, span: Span): Part[] {
  const stepOfRow = stepOfDay(stepOf(span));
  const figures = figuresBy(counted, ({ day }) => stepOfRow(day));
  return stepsOf(span).map((at) => {
    const day = isoDay(at);
    return { key: day, label: day, figures: figures.get(day) ?? nothing };
  });
}

const noVenue = "none";

/** The venues at which anything was used or for whose use anything was bought. */
export function venueParts(counted: Counted, venues: readonly Named[]): Part[] {
  const figures = figuresBy(counted, ({ venueId }) => (venueId === undefined ? null : (venueId ?? noVenue)));
  return [...venues, { id: noVenue, name: "No venue" }].flatMap(({ id, name }) => {
    const own = figures.get(id);
    return own && (own.redeemed > 0 || own.revenue.length > 0) ? { key: id, label: name, figures: own } : [];
  });
}

/** Settled claims by band. What they cost is the fees of their perks. */
export function bandParts(settled: readonly SettledRow[], feeOf: ReadonlyMap<string, number>): Part[] {
  if (settled.length === 0) return [];
  return bands.map(({ band, least, label }) => ({
    ...{ key: band, label },
    figures: sumOf(
      settled
        .filter((row) => row.least === least)
        .map(({ perkId, claims, redeemed, currency, orders, cents }) => ({
          ...{ ...nothing, claimed: claims, redeemed, costCents: redeemed * (feeOf.get(perkId) ?? 0) },
          revenue: currency === null ? [] : [{ currency, orders, cents }],
        })),
    ),
  }));
}

/** Settled claims by pool, with their orders in one currency. */
export function poolClaims(settled: readonly SettledRow[], own: string): PoolClaims[] {
  return settled.map(({ pool, claims, redeemed, currency, orders, cents, squares }) => ({
    ...{ pool, claims, redeemed },
    ...(currency === own ? { orders, cents, squares } : { orders: 0, cents: 0, squares: 0 }),
  }));
}
