import { dayText } from "@/components/ui/time";
import { moneyText } from "@/lib/money";
import type { ShownFigures } from "@/lib/results/figures";
import { notShown } from "@/lib/results/rows";
import type { Step } from "@/lib/results/span";

/** A number of people; what stands there where it is withheld. */
export function countText(count: number | null): string {
  return count === null ? notShown : count.toLocaleString("en");
}

export function centsText(cents: number | null, currency: string): string {
  return cents === null ? notShown : moneyText(cents, currency);
}

/** What was bought, each currency by itself. */
export function revenueText({ revenue }: ShownFigures, own: string): string {
  const some = revenue.filter(({ cents }) => cents !== 0);
  if (some.length === 0) return moneyText(0, own);
  const texts = some.map(({ cents, currency }) => centsText(cents, currency));
  return [...new Set(texts)].join(" and ");
}

/** One step as a share of another, as in `12 %`; null where it says nothing. */
export function shareText(part: number | null, whole: number | null): string | null {
  if (part === null || whole === null || whole === 0) return null;
  return `${Math.round((100 * part) / whole).toLocaleString("en")}\u00a0%`;
}

/** A return as whole percents, as in `1,150 %` or `−20 %`. */
export function returnText(share: number): string {
  return `${Math.round(share * 100)
    .toLocaleString("en")
    .replace("-", "−")}\u00a0%`;
}

/** A share with its sign in whole percentage points, as in `+12`. */
export function pointsText(difference: number): string {
  const points = Math.round(difference * 100);
  return `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points)}`;
}

/** A step of days by its first, `2026-11-25`; with the year where the span is longer than most of one. */
export function stepText(day: string, step: Step, long: boolean): string {
  const at = new Date(`${day}T00:00:00Z`);
  return `${step === "week" ? "Week of " : ""}${dayText(at)}${long ? ` ${at.getUTCFullYear()}` : ""}`;
}
