import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, csvFile } from "@/lib/csv";

describe("a line is read", () => {
  test.each([
    ["a,b;c", undefined, ["a", "b", "c"]],
    ["a;12,50;c", /;/, ["a", "12,50", "c"]],
    ['"a;b" ;"12,50"', /;/, ["a;b", "12,50"]],
    ['"say ""yes""",x', /,/, ['say "yes"', "x"]],
    ["a,,", undefined, ["a", "", ""]],
  ])("%s", (line, separator, cells) => {
    expect(cellsOf(line, separator)).toEqual(cells);
  });

  test.each(['"open', '"a"b,c'])("%s is no line", (line) => {
    expect(cellsOf(line)).toBeNull();
  });
});

describe("a file is written", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("%j is no formula", (cell) => {
    expect(csvFile([[cell]])).toMatch(/^\uFEFF"?'/);
  });

  test("with numbers as they are, texts quoted where they must be, and Windows' line ends", () => {
    expect(
      csvFile([
        ["a", 1.5, -2],
        ['say "x", y', 0, "two\nlines"],
      ]),
    ).toBe('\uFEFFa,1.5,-2\r\n"say ""x"", y",0,"two\nlines"\r\n');
  });

  test("and what is read back is what was written, but for what would be a formula", () => {
    const cell = fc
      .string({ unit: "grapheme-ascii" })
      .filter((text) => text === text.trim() && !/^[=+\-@]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = csvFile([cells]).slice(1, -2);
        expect(cellsOf(line, /,/)).toEqual(cells);
      }),
    );
  });
});
