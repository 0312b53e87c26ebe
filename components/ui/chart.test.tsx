import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarChart } from "@/components/ui/bar-chart";
import { LineChart } from "@/components/ui/line-chart";

const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** The cells of the table under the plot, row by row. */
function tableOf(markup: string): string[][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, "")),
  );
}

test("a line chart says each day, its value and its range in a table, the latest first", () => {
  const markup = renderToStaticMarkup(
    <LineChart
      title="Your score"
      valueName="Score"
      digits={1}
      points={[
        { at: day("2026-09-03"), value: 46.5, low: 41, high: 52 },
        { at: day("2026-09-04"), value: 47, low: 42, high: 53 },
      ]}
    />,
  );
  expect(tableOf(markup)).toEqual([
    ["Day", "Score", "Range"],
    ["4 Sept 2026", "47.0", "42 to 53"],
    ["3 Sept 2026", "46.5", "41 to 52"],
  ]);
});

test("a line runs from the first day at the left to the last at the right, higher values higher", () => {
  const markup = renderToStaticMarkup(
    <LineChart
      title="Rising"
      valueName="Score"
      to={100}
      points={[
        { at: day("2026-09-03"), value: 0 },
        { at: day("2026-09-05"), value: 50 },
      ]}
    />,
  );
  expect(markup).toContain('d="M0,100L100,50"');
});

test("one day is a dot in the middle", () => {
  const markup = renderToStaticMarkup(
    <LineChart title="New" valueName="Score" to={100} points={[{ at: day("2026-09-03"), value: 50 }]} />,
  );
  expect(markup).toContain('d="M50 50h0"');
  expect(markup).not.toContain("NaN");
});

test("nothing is drawn of nothing", () => {
  expect(renderToStaticMarkup(<LineChart title="None" valueName="Score" points={[]} />)).toBe("");
  expect(renderToStaticMarkup(<BarChart title="None" labelName="Day" valueName="Claims" bars={[]} />)).toBe(
    "",
  );
});

test("bars stand on zero and keep their proportions", () => {
  const markup = renderToStaticMarkup(
    <BarChart
      title="Claims"
      labelName="Day"
      valueName="Claims"
      bars={[
        { label: "Mon", value: 4 },
        { label: "Tue", value: 2 },
        { label: "Wed", value: 0 },
      ]}
    />,
  );
  const heights = [...markup.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([100, 50, 0]);
  expect(tableOf(markup).slice(1)).toEqual([
    ["Mon", "4"],
    ["Tue", "2"],
    ["Wed", "0"],
  ]);
});
