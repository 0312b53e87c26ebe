import { z } from "zod";
import { isoDay, type Span, type Step, weekOf } from "@/lib/results/span";

const ofPerk = { perkId: z.uuid(), day: z.iso.date() };
const atVenue = { ...ofPerk, venueId: z.uuid().nullable() };

export const sightRows = z.array(z.object({ ...ofPerk, seen: z.int(), opened: z.int() }));
export const claimRows = z.array(
  z.object({
    ...ofPerk,
    claimed: z.int(),
    /** Those that can still be used, and those that ran out or were given back. */
    held: z.int(),
    lapsed: z.int(),
  }),
);
export const useRows = z.array(
  z.object({ ...atVenue, redeemed: z.int(), rolledBack: z.int(), costCents: z.coerce.number().int() }),
);
export const orderRows = z.array(
  z.object({ ...atVenue, currency: z.string(), orders: z.int(), cents: z.coerce.number().int() }),
);
export const settledRows = z.array(
  z.object({
    perkId: z.uuid(),
    pool: z.enum(["gated", "open"]),
    /** The least score of the band; null for claims without score. */
    least: z.int().nullable(),
    claims: z.int(),
    redeemed: z.int(),
    /** Null for claims without order. */
    currency: z.string().nullable(),
    orders: z.int(),
    /** Sums of the orders and of their squares. */
    cents: z.coerce.number(),
    squares: z.coerce.number(),
  }),
);

/**
 * What is counted of a campaign's claims: for each perk and day (UTC), where it was used for each venue, and what was bought for each
 * currency. Money is in hundredths, costs in those of the campaign's currency. It is a small fraction of what it was counted from.
 */
export const tallyShape = z.object({
  claims: claimRows,
  uses: useRows,
  orders: orderRows,
  settled: settledRows,
});

export type Tally = z.output<typeof tallyShape>;
export type SettledRow = Tally["settled"][number];

/** All that is counted: people who look are never so many rows that they could not be read anew. */
export interface Counted extends Tally {
  readonly sights: z.output<typeof sightRows>;
}

/** What was counted for whom money is no business of. */
export function withoutMoney({ uses, settled, ...counted }: Counted): Counted {
  return {
    ...{ ...counted, orders: [] },
    uses: uses.map((row) => ({ ...row, costCents: 0 })),
    settled: settled.map((row) => ({ ...row, currency: null, orders: 0, cents: 0, squares: 0 })),
  };
}

/** The part of what was counted that is about some perks and days. Of the settled claims days do not matter. */
export function within(counted: Counted, some: readonly { readonly id: string }[], span: Span): Counted {
  const perks = new Set(some.map(({ id }) => id));
  const [from, to] = [isoDay(span.from), isoDay(span.to)];
  const inside = ({ perkId, day }: { perkId: string; day: string }) =>
    perks.has(perkId) && day >= from && day <= to;
  return {
    sights: counted.sights.filter(inside),
    claims: counted.claims.filter(inside),
    uses: counted.uses.filter(inside),
    orders: counted.orders.filter(inside),
    settled: counted.settled.filter(({ perkId }) => perks.has(perkId)),
  };
}

/** The step of days to which each day belongs. */
export function stepOfDay(step: Step): (day: string) => string {
  if (step === "day") return (day) => day;
  const known = new Map<string, string>();
  return (day) => {
    const week = known.get(day) ?? isoDay(weekOf(new Date(`${day}T00:00:00Z`)));
    known.set(day, week);
    return week;
  };
}
