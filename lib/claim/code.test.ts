import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFrom, codeLength, codeState, groupedCode, plainCode } from "./code";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(codeFrom);
const place = fc.nat(codeLength - 1);

const withSymbol = (code: string, at: number, symbol: string) =>
  code.slice(0, at) + symbol + code.slice(at + 1);

test("every code is whole, in upper case, lower case, in groups and with dashes", () => {
  fc.assert(
    fc.property(codes, (code) => {
      const shapes = [code, code.toLowerCase(), groupedCode(code), code.replaceAll(/(...)/g, "$1-")];
      expect(shapes.map(codeState)).toEqual(["whole", "whole", "whole", "whole"]);
    }),
  );
});

test("every single wrong symbol is noticed", () => {
  fc.assert(
    fc.property(codes, place, fc.constantFrom(...alphabet), (code, at, symbol) => {
      fc.pre(code[at] !== symbol);
      expect(codeState(withSymbol(code, at, symbol))).toBe("mistyped");
    }),
    { numRuns: 2000 },
  );
});

test("every swap of two symbols is noticed, next to each other or not", () => {
  fc.assert(
    fc.property(codes, place, place, (code, one, other) => {
      const [first = "", second = ""] = [code[one], code[other]];
      fc.pre(first !== second);
      expect(codeState(withSymbol(withSymbol(code, one, second), other, first))).toBe("mistyped");
    }),
    { numRuns: 2000 },
  );
});

test("all 32 symbols are used, each as likely as the others, and the check symbol is not guessed by a constant", () => {
  const made = Array.from({ length: 256 }, (_, byte) => codeFrom(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0, 0)));
  expect(new Set(made.map((code) => code[0])).size).toBe(32);
  expect(new Set(made.map((code) => code.at(-1))).size).toBe(32);
});

test("a code of too few random bytes is refused", () => {
  expect(() => codeFrom(new Uint8Array(7))).toThrow(RangeError);
});

describe("what is typed", () => {
  const code = codeFrom(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));

  test.each([
    ["", "incomplete"],
    [code.slice(0, 8), "incomplete"],
    [`${code}0`, "too_long"],
    [`${code.slice(0, 4)}U`, "wrong_symbol"],
    [`${code.slice(0, 4)}?`, "wrong_symbol"],
  ])("%j is %s", (typed, state) => {
    expect(codeState(typed)).toBe(state);
  });

  test("letters that look like digits are read as those digits", () => {
    expect(plainCode("o-i l O")).toBe("0110");
  });

  test("is shown in groups of three", () => {
    expect(groupedCode("ABCDEFGHJ")).toBe("ABC DEF GHJ");
  });
});
