import { checkOf, codeAlphabet } from "@/lib/claim/code";

/**
 * A pattern of codes: `#` is a random symbol of Crockford's base 32, `*` the one check symbol over all of them, everything
 * else stands for itself, as in `SUMMER-####-####-####-*`.
 */
const shape = /^[A-Z0-9#*-]+$/;

/** Whoever types such a code at a shop gets the perk, so that guessing must be hopeless: 60 bits. */
export const leastRandom = 12;
/** The check symbol tells every slip apart for so many symbols. */
const mostRandom = 31;
const longest = 48;

export type PatternTrouble =
  | { readonly fact: "empty" | "too_long" | "wrong_character" | "one_check" | "too_random" }
  | { readonly fact: "guessable"; readonly random: number };

const countOf = (pattern: string, symbol: string) => pattern.split(symbol).length - 1;

/** What is wrong with a pattern; null when codes can be made by it. */
export function patternTrouble(pattern: string): PatternTrouble | null {
  if (pattern === "") return { fact: "empty" };
  if (pattern.length > longest) return { fact: "too_long" };
  if (!shape.test(pattern)) return { fact: "wrong_character" };
  if (countOf(pattern, "*") !== 1) return { fact: "one_check" };
  const random = countOf(pattern, "#");
  if (random > mostRandom) return { fact: "too_random" };
  return random < leastRandom ? { fact: "guessable", random } : null;
}

/** What to do about each trouble. */
export function patternSentence(trouble: PatternTrouble): string {
  switch (trouble.fact) {
    case "empty":
      return "Write a pattern, as in SUMMER-####-####-####-*.";
    case "too_long":
      return `The pattern is too long: ${longest} characters at most.`;
    case "wrong_character":
      return "A pattern has capital letters, digits and dashes; # stands for a random symbol, * for the check symbol.";
    case "one_check":
      return "Write exactly one *: it becomes the symbol that catches typing errors.";
    case "too_random":
      return `Write ${mostRandom} # at most.`;
    case "guessable": {
      const few = (32 ** trouble.random).toLocaleString("en");
      return `Whoever types such a code gets the perk, so it must not be guessed. ${trouble.random} random symbols make only ${few} different codes; write at least ${leastRandom} #.`;
    }
  }
}

/** Makes a code from random bytes, one for each `#`. Throws for a pattern with a trouble and for too few bytes. */
export function codeByPattern(pattern: string, bytes: Uint8Array): string {
  const random = countOf(pattern, "#");
  if (patternTrouble(pattern) || bytes.length < random) throw new RangeError(`no code by ${pattern}`);
  const symbols = [...bytes.subarray(0, random)].map((byte) => byte & 31);
  const check = codeAlphabet[checkOf(symbols)] ?? "";
  let next = 0;
  return pattern.replaceAll(/[#*]/g, (place) => {
    if (place === "*") return check;
    next += 1;
    return codeAlphabet[symbols[next - 1] ?? 0] ?? "";
  });
}
