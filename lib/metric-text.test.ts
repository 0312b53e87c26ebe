import { expect, test } from "vitest";
import { metricText } from "@/lib/metric-text";

test("gauges are written with their help, type, labels and values", () => {
  const text = metricText([
    {
      name: "laurel_stock_units",
      help: "Units\nof all.",
      values: [
        { labels: { state: "issued" }, value: 12 },
        { labels: { state: 'a "b" \\ c' }, value: 0.5 },
      ],
    },
    { name: "laurel_differences", help: "None is well.", values: [{ value: 0 }] },
  ]);
  expect(text).toBe(
    [
      "# HELP laurel_stock_units Units\\nof all.",
      "# TYPE laurel_stock_units gauge",
      'laurel_stock_units{state="issued"} 12',
      'laurel_stock_units{state="a \\"b\\" \\\\ c"} 0.5',
      "# HELP laurel_differences None is well.",
      "# TYPE laurel_differences gauge",
      "laurel_differences 0",
      "",
    ].join("\n"),
  );
});
