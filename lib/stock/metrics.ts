import "server-only";
import type { Metric } from "@/lib/metric-text";
import { lastCheck } from "@/lib/stock/queries";

/** What is watched of stock: what the latest check found and how old it is. Nothing before the first check. */
export async function stockMetrics(now: Date): Promise<Metric[]> {
  const check = await lastCheck();
  if (!check) return [];
  const states = ["issued", "claimed", "redeemed"] as const;
  return [
    {
      name: "laurel_stock_units",
      help: "Units of all perks at the latest check, by what became of them.",
      values: states.map((state) => ({ labels: { state }, value: check[state] })),
    },
    {
      name: "laurel_stock_differences",
      help: "Rules of stock that did not hold at the latest check. Anything but 0 is an alarm.",
      values: [{ value: check.differences }],
    },
    {
      name: "laurel_stock_check_age_seconds",
      help: "Since the latest check. They come each minute.",
      values: [{ value: Math.max(0, (now.getTime() - check.at.getTime()) / 1000) }],
    },
    {
      name: "laurel_stock_check_duration_seconds",
      help: "How long the latest check took.",
      values: [{ value: check.tookMs / 1000 }],
    },
  ];
}
