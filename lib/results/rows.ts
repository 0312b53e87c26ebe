import type { ShownFigures } from "@/lib/results/figures";
import type { Results } from "@/lib/results/queries";
import { isoDay } from "@/lib/results/span";

/** What stands in place of a number that is withheld, so that nobody can be singled out. */
export const notShown = "not shown";

type Cell = string | number;
type Column = "seen" | "opened" | "claimed" | "redeemed" | "money";

const steps = ["seen", "opened", "claimed", "redeemed"] as const;
const amount = (cents: number) => Number((cents / 100).toFixed(2));
const or = (value: number | null) => value ?? notShown;

/**
 * Results as rows of a table, its heading first: whatever the page shows, amounts in whole units of their currency. A number that a table
 * does not have is empty.
 */
export function resultRows(results: Results): Cell[][] {
  const { campaign, currencies, money, span, step, comparison } = results;
  const heading = [
    ...["table", "part", ...steps],
    ...(money
      ? [`cost ${campaign.currency}`, ...currencies.flatMap((one) => [`orders ${one}`, `revenue ${one}`])]
      : []),
  ];
  const row = (table: string, label: string, figures: ShownFigures, columns: readonly Column[]): Cell[] => [
    ...[table, label],
    ...steps.map((name) => (columns.includes(name) ? or(figures[name]) : "")),
    ...(money
      ? [
          figures.costCents === null ? notShown : amount(figures.costCents),
          ...figures.revenue.flatMap(({ orders, cents }) => [
            or(orders),
            cents === null ? notShown : amount(cents),
          ]),
        ]
      : []),
  ];
  const all: readonly Column[] = [...steps, "money"];
  const used: readonly Column[] = ["redeemed", "money"];
  const settled: readonly Column[] = ["claimed", "redeemed", "money"];
  const filled = (cells: Cell[]) => [...cells, ...heading.slice(cells.length).map(() => "")];
  const pools = comparison
    ? (["gated", "open"] as const).map((pool) =>
        filled(["settled claims by pool", pool, "", "", comparison[pool].of, comparison[pool].hits]),
      )
    : [];
  return [
    heading,
    row("whole", `${isoDay(span.from)} to ${isoDay(span.to)}`, results.whole, all),
    ...results.byDay.map((part) => row(`by ${step}`, part.label, part, all)),
    ...results.byPerk.map((part) => row("by perk", part.label, part, all)),
    ...results.byVenue.map((part) => row("by venue", part.label, part, used)),
    ...results.byBand.map((part) => row("settled claims by gate score", part.label, part, settled)),
    ...pools,
  ];
}
