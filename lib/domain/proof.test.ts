import { describe, expect, test } from "vitest";
import { fileText, recordsProve, recordValue, tokensIn, tokensProve } from "@/lib/domain/proof";

const token = "k9pYx2-mB_3nQ7rT5vW8zA1cE4fH6jL0sD2gU9iO1pK";
const value = `laurel-verification=${token}`;

describe("what counts as proof by DNS", () => {
  test.each<[string, string[], boolean]>([
    ["the record alone", [value], true],
    ["among others", ["v=spf1 -all", value, "google-site-verification=x"], true],
    ["among those of other brands", ["laurel-verification=other", value], true],
    ["no record", [], false],
    ["the token without its name", [token], false],
    ["another token", [`laurel-verification=${token.slice(0, -1)}L`], false],
    ["a shorter token", [value.slice(0, -1)], false],
    ["a longer token", [`${value}x`], false],
    ["other case", [value.toLowerCase()], false],
    ["another name", [`laurel-verify=${token}`], false],
    ["a space behind it", [`${value} `], false],
    ["quotation marks that somebody typed", [`"${value}"`], false],
    ["two of them in one record", [`${value} ${value}`], false],
  ])("%s: %o is %s", (_, values, proves) => {
    expect(recordsProve(values, token)).toBe(proves);
  });

  test("the value that a brand copies proves", () => {
    expect(recordsProve([recordValue(token)], token)).toBe(true);
  });
});

describe("what counts as proof by a file", () => {
  test.each<[unknown, boolean]>([
    [{ "laurel-verification": token }, true],
    [{ "laurel-verification": [token] }, true],
    [{ "laurel-verification": ["other", token], more: 1 }, true],
    [{ "laurel-verification": "other" }, false],
    [{ "laurel-verification": [] }, false],
    [{ "laurel-verification": value }, false],
  ])("%j is %s", (json, proves) => {
    const tokens = tokensIn(json);
    expect(tokens && tokensProve(tokens, token)).toBe(proves);
  });

  test.each([
    [null],
    ["x"],
    [token],
    [[token]],
    [{}],
    [{ "laurel-verification": 1 }],
    [{ "laurel-verification": [token, 1] }],
    [{ "laurel-verification": { token } }],
    [{ "laurel-verification": Array.from({ length: 101 }, () => token) }],
  ])("%j is no file of ours", (json) => {
    expect(tokensIn(json)).toBeNull();
  });

  test("the file that a brand copies proves", () => {
    expect(tokensIn(JSON.parse(fileText(token)))).toEqual([token]);
  });
});
