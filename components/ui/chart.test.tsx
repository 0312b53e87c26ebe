import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarChart } from "@/components/ui/bar-chart";
import { Histogram } from "@/components/ui/histogram";
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

test("where another series begins the line breaks, a pointer names it, and the table says which is which", () => {
  const markup = renderToStaticMarkup(
    <LineChart
      title="Your score"
      valueName="Score"
      seriesName="Formula"
      to={100}
      points={[
        { at: day("2026-09-01"), value: 40, series: "1.0.0" },
        { at: day("2026-09-02"), value: 40, series: "1.0.0" },
        { at: day("2026-09-03"), value: 50, series: "1.1.0" },
        { at: day("2026-09-05"), value: 50, series: "1.1.0" },
      ]}
    />,
  );
  expect(markup).toContain('d="M0,60L25,60"');
  expect(markup).toContain('d="M50,50L100,50"');
  expect(markup).toContain("left:50%");
  expect(markup.match(/Formula 1\.1\.0/g)).toHaveLength(1);
  expect(markup).not.toContain("Formula 1.0.0");
  expect(tableOf(markup).slice(0, 2)).toEqual([
    ["Day", "Score", "Formula"],
    ["5 Sept 2026", "50", "1.1.0"],
  ]);
});

test("a line of one series alone speaks of none", () => {
  const points = [{ at: day("2026-09-01"), value: 40, series: "1.0.0" }];
  const markup = renderToStaticMarkup(<LineChart title="One" valueName="Score" points={points} />);
  expect(markup).not.toContain("1.0.0");
});

test("a wider step of a histogram is lower for as many, and the table tells the counts", () => {
  const markup = renderToStaticMarkup(
    <Histogram
      title="Members"
      valueName="Score"
      countName="Members"
      unit={5}
      steps={[
        { from: 0, to: 20, count: 40 },
        { from: 20, to: 25, count: 40 },
        { from: 25, to: 100, count: 30 },
      ]}
      pointer={{ text: "You, 22", at: 22 }}
    />,
  );
  const heights = [...markup.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([25, 100, 5]);
  expect(markup).toContain("You, 22");
  expect(markup).toContain("left:22%");
  expect(tableOf(markup).slice(1)).toEqual([
    ["0 to 20", "40"],
    ["20 to 25", "40"],
    ["25 to 100", "30"],
  ]);
});
