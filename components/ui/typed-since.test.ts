import { expect, test } from "vitest";
import { typedSince } from "@/components/ui/typed-since";

function form(entries: [string, string | File][]): FormData {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
}

test("what came back stays where nobody went on", () => {
  const sent = form([
    ["name", " Ada "],
    ["days", "1"],
    ["days", "2"],
  ]);
  const values = { name: "Ada", days: ["1", "2"], brand: "house" };
  expect(typedSince(values, sent, sent)).toEqual(values);
});

test.each([
  ["a text typed on", [["name", "Ad"]], [["name", "Ada"]], { name: "Ada" }],
  ["a text emptied", [["name", "Ad"]], [["name", ""]], { name: "" }],
  ["a box ticked", [], [["agree", "on"]], { name: "Ad", agree: "on" }],
  ["a box unticked", [["agree", "on"]], [], { name: "Ad" }],
  [
    "one of several ticked",
    [["days", "1"]],
    [
      ["days", "1"],
      ["days", "3"],
    ],
    { name: "Ad", days: ["1", "3"] },
  ],
] as [string, [string, string][], [string, string][], Record<string, unknown>][])(
  "%s since is kept",
  (_, sent, now, kept) => {
    const values = { name: "Ad", ...(sent[0] && { [sent[0][0]]: sent[0][1] }) };
    expect(typedSince(values, form(sent), form(now))).toEqual(kept);
  },
);

test("a picture chosen since is no text", () => {
  const file = new File(["x"], "x.png");
  expect(typedSince({ name: "Ad" }, form([]), form([["picture", file]]))).toEqual({ name: "Ad" });
});
