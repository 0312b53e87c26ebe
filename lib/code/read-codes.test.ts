import { describe, expect, test } from "vitest";
import { codeLimits, codeReader } from "@/lib/code/read-codes";

function read(...lines: string[]) {
  const reader = codeReader();
  const taken = lines.map((line) => reader.take(line));
  return { codes: reader.codes, troubles: reader.troubles, whole: taken.every(Boolean) };
}

describe("a file of codes", () => {
  test.each([
    ["one code a line", ["ABCD-1", "ABCD-2"], ["ABCD-1", "ABCD-2"]],
    ["with the mark of UTF-8 and Windows' line ends", ["\uFEFFABCD-1\r", "ABCD-2\r"], ["ABCD-1", "ABCD-2"]],
    ["with empty lines", ["", "ABCD-1", "  ", "ABCD-2", ""], ["ABCD-1", "ABCD-2"]],
    ["a column named code", ["id,code,made", "1,ABCD-1,x", "2,ABCD-2,y"], ["ABCD-1", "ABCD-2"]],
    ["semicolons and a heading in capitals", ["Made;CODE", "x;ABCD-1"], ["ABCD-1"]],
    ["several columns without a heading", ["ABCD-1,x", "ABCD-2,y"], ["ABCD-1", "ABCD-2"]],
    ["quotes, with a separator and a quote inside", ['"ABCD,1",x', '"AB""CD"'], ["ABCD,1", 'AB"CD']],
  ])("%s", (_, lines, codes) => {
    const found = read(...lines);
    expect(found.codes.map(([, code]) => code)).toEqual(codes);
    expect(found.troubles).toEqual([]);
  });

  test("each wrong line is named by its number, with the line of the first of two equal codes", () => {
    const { codes, troubles } = read(
      "code",
      "ABCD-1",
      "ABC",
      "",
      "A".repeat(65),
      "ABCD 1",
      "ÄBCD-1",
      '"ABCD-2',
      "abcd-1",
      "ABCD-1",
      "ABCD-3",
    );
    expect(codes).toEqual([
      [2, "ABCD-1"],
      [11, "ABCD-3"],
    ]);
    expect(troubles).toEqual([
      { line: 3, fact: "too_short", first: null },
      { line: 5, fact: "too_long", first: null },
      { line: 6, fact: "wrong_character", first: null },
      { line: 7, fact: "wrong_character", first: null },
      { line: 8, fact: "open_quote", first: null },
      { line: 9, fact: "repeated", first: 2 },
      { line: 10, fact: "repeated", first: 2 },
    ]);
  });

  test("the shortest and the longest code are taken", () => {
    expect(read("ABCD", "A".repeat(64)).troubles).toEqual([]);
  });

  test("a hundred thousand codes are whole, one more is not", () => {
    const reader = codeReader();
    for (let i = 0; i < codeLimits.codes; i += 1) expect(reader.take(`CODE-${i}`)).toBe(true);
    expect(reader.take("CODE-LAST")).toBe(false);
  });
});
