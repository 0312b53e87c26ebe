import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOf, codeAlphabet } from "@/lib/claim/code";
import { codeByPattern, patternSentence, patternTrouble } from "@/lib/code/pattern";

const whole = "SUMMER-####-####-####-*";

describe("a pattern", () => {
  test.each([
    [whole, null],
    ["############*", null],
    [`*${"#".repeat(31)}`, null],
    ["", "empty"],
    ["summer-############-*", "wrong_character"],
    ["SUMMER ############ *", "wrong_character"],
    ["############", "one_check"],
    ["############**", "one_check"],
    ["###########*", "guessable"],
    ["SUMMER-####-*", "guessable"],
    [`*${"#".repeat(32)}`, "too_random"],
    [`${"A".repeat(36)}############*`, "too_long"],
  ])("%s: %s", (pattern, fact) => {
    expect(patternTrouble(pattern)?.fact ?? null).toBe(fact);
  });

  test("that could be guessed is refused with how few codes it has", () => {
    expect(patternSentence({ fact: "guessable", random: 4 })).toContain("only 1,048,576 different codes");
  });
});

describe("a code by a pattern", () => {
  const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 });
  const symbolsOf = (code: string) =>
    [...code.replace("SUMMER", "").replaceAll("-", "")].map((symbol) => codeAlphabet.indexOf(symbol));

  test("keeps what stands for itself, and its last symbol checks the others", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeByPattern(whole, random);
        expect(code).toMatch(/^SUMMER-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-.$/);
        const symbols = symbolsOf(code);
        expect(checkOf(symbols.slice(0, 12))).toBe(symbols[12]);
      }),
    );
  });

  test("uses every random symbol: other bytes, another code", () => {
    fc.assert(
      fc.property(bytes, fc.nat(11), fc.integer({ min: 1, max: 31 }), (random, place, change) => {
        const other = random.map((byte, i) => (i === place ? byte ^ change : byte));
        expect(codeByPattern(whole, other)).not.toBe(codeByPattern(whole, random));
      }),
    );
  });

  test("is not made by a pattern with a trouble, or of too little chance", () => {
    expect(() => codeByPattern("####*", new Uint8Array(12))).toThrow(RangeError);
    expect(() => codeByPattern(whole, new Uint8Array(11))).toThrow(RangeError);
  });
});
