import { expect, test } from "vitest";
import { topicRows } from "@/components/topic/topic-rows";

const heard = (topic: string, value: number) => ({ topic, value, band: [value - 2, value + 2] as const });

test("a topic stands under the one it belongs to, which stands where the best of both would", () => {
  const rows = topicRows([
    ...[
      heard("trains", 40),
      heard("food", 38),
      heard("mobility", 30),
      heard("cycling", 20),
      heard("baking", 9),
    ],
  ]);
  expect(rows.map(({ topic, under }) => [topic, under])).toEqual([
    ["mobility", false],
    ["trains", true],
    ["cycling", true],
    ["food", false],
    ["baking", true],
  ]);
});

test("without the one it belongs to, a topic names it", () => {
  const [row] = topicRows([heard("trains", 40)]);
  expect(row).toMatchObject({ topic: "trains", title: "Trains", under: false });
  expect(row?.above).not.toBeNull();
});

test("what is no topic any more is not shown", () => {
  expect(topicRows([heard("gone-by", 40)])).toEqual([]);
});
