import { fewest, withheld } from "@/lib/results/withhold";

/** What was bought in one currency. */
export interface Revenue {
  readonly currency: string;
  readonly orders: number;
  readonly cents: number;
}

/** What came of a campaign, or of a part of it. What a part cannot have is nothing. */
export interface Figures {
  readonly seen: number;
  readonly opened: number;
  readonly claimed: number;
  readonly redeemed: number;
  /** Hundredths of the campaign's currency. */
  readonly costCents: number;
  readonly revenue: readonly Revenue[];
}

export const nothing: Figures = { seen: 0, opened: 0, claimed: 0, redeemed: 0, costCents: 0, revenue: [] };

/** A part of a whole, before anybody may see it. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly figures: Figures;
}

/** Figures as a brand may see them: null is withheld, so that nobody can be singled out. */
export interface ShownFigures {
  readonly seen: number | null;
  readonly opened: number | null;
  readonly claimed: number | null;
  readonly redeemed: number | null;
  readonly costCents: number | null;
  /** Each currency of the whole, with nothing where the part has none. */
  readonly revenue: readonly {
    readonly currency: string;
    readonly orders: number | null;
    readonly cents: number | null;
  }[];
}

export interface ShownPart extends ShownFigures {
  readonly key: string;
  readonly label: string;
}

const steps = ["seen", "opened", "claimed", "redeemed"] as const;

/** The currencies in which anything was bought, the one of the campaign first, then by their names. */
export function currenciesIn(parts: readonly Figures[], own: string): string[] {
  const all = new Set(parts.flatMap(({ revenue }) => revenue.map(({ currency }) => currency)));
  return [...all].toSorted((a, b) => Number(b === own) - Number(a === own) || a.localeCompare(b));
}

export function revenueIn({ revenue }: Figures, currency: string): Revenue {
  return revenue.find((one) => one.currency === currency) ?? { currency, orders: 0, cents: 0 };
}

/** The parts of one whole as a brand may see them. Each column by itself: what it costs is as small as how many redeemed. */
export function shownParts(parts: readonly Part[], currencies: readonly string[]): ShownPart[] {
  const figures = parts.map((part) => part.figures);
  const hidden = Object.fromEntries(
    steps.map((step) => [step, withheld(figures.map((one) => one[step]))]),
  ) as Record<(typeof steps)[number], boolean[]>;
  const orders = currencies.map((currency) =>
    withheld(figures.map((one) => revenueIn(one, currency).orders)),
  );
  return parts.map(({ key, label, figures: own }, place) => {
    const count = (step: (typeof steps)[number]) => (hidden[step][place] ? null : own[step]);
    return {
      ...{ key, label, seen: count("seen"), opened: count("opened"), claimed: count("claimed") },
      redeemed: count("redeemed"),
      costCents: hidden.redeemed[place] ? null : own.costCents,
      revenue: currencies.map((currency, index) => {
        const { orders: many, cents } = revenueIn(own, currency);
        return orders[index]?.[place]
          ? { currency, orders: null, cents: null }
          : { currency, orders: many, cents };
      }),
    };
  });
}

/** Figures of a whole; where it is itself a choice of perk or days, those built on fewer than five people are withheld too. */
export function shownWhole(figures: Figures, currencies: readonly string[], chosen: boolean): ShownFigures {
  const small = (people: number) => chosen && people > 0 && people < fewest;
  const count = (step: (typeof steps)[number]) => (small(figures[step]) ? null : figures[step]);
  return {
    ...{
      seen: count("seen"),
      opened: count("opened"),
      claimed: count("claimed"),
      redeemed: count("redeemed"),
    },
    costCents: small(figures.redeemed) ? null : figures.costCents,
    revenue: currencies.map((currency) => {
      const { orders, cents } = revenueIn(figures, currency);
      return small(orders) ? { currency, orders: null, cents: null } : { currency, orders, cents };
    }),
  };
}

/** The sum of parts that together are a whole. */
export function sumOf(all: readonly Figures[]): Figures {
  const add = (step: "costCents" | (typeof steps)[number]) => all.reduce((sum, one) => sum + one[step], 0);
  const revenue = new Map<string, Revenue>();
  for (const { currency, orders, cents } of all.flatMap((one) => one.revenue)) {
    const so = revenue.get(currency);
    revenue.set(currency, { currency, orders: orders + (so?.orders ?? 0), cents: cents + (so?.cents ?? 0) });
  }
  return {
    ...{ seen: add("seen"), opened: add("opened"), claimed: add("claimed"), redeemed: add("redeemed") },
    costCents: add("costCents"),
    revenue: [...revenue.values()],
  };
}
