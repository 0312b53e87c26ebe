/** Crockford's base 32: no I, L, O or U, so that nothing read aloud or from paper is mistaken for something else. */
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random symbols of a code; one check symbol follows them. 40 bits. */
const randomSymbols = 8;

/** Symbols of a whole code. */
export const codeLength = randomSymbols + 1;

/** Twice x in GF(32), by the primitive polynomial x⁵ + x² + 1. */
function doubled(x: number): number {
  const shifted = x << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/**
 * The check symbol's value: the code as a polynomial at 2, which generates GF(32). Each place then weighs differently and
 * never nothing, up to 31 of them, so every single wrong symbol and every swap of two symbols changes it.
 */
export function checkOf(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => doubled(sum ^ symbol), 0);
}

/** Makes a code from random bytes, of which it takes the first 8. Throws when there are fewer. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < randomSymbols) throw new RangeError(`a code takes ${randomSymbols} bytes`);
  const symbols = [...bytes.subarray(0, randomSymbols)].map((byte) => byte & 31);
  return [...symbols, checkOf(symbols)].map((symbol) => codeAlphabet[symbol]).join("");
}

/** A code as people type it, made plain: upper case, O as 0, I and L as 1, without spaces and dashes. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

/** What is to say of a code while it is typed: nothing is wrong yet, or why it cannot be one, or that it is whole. */
export type CodeState = "incomplete" | "too_long" | "wrong_symbol" | "mistyped" | "whole";

/** Judges a typed code without asking anybody: `mistyped` when its check symbol does not fit. */
export function codeState(typed: string): CodeState {
  const symbols = [...plainCode(typed)].map((symbol) => codeAlphabet.indexOf(symbol));
  if (symbols.includes(-1)) return "wrong_symbol";
  if (symbols.length < codeLength) return "incomplete";
  if (symbols.length > codeLength) return "too_long";
  return checkOf(symbols.slice(0, randomSymbols)) === symbols[randomSymbols] ? "whole" : "mistyped";
}

/** What is wrong with a code before anybody was asked. */
export const codeTroubles = {
  incomplete: "A code has 9 symbols. Some are missing.",
  too_long: "A code has 9 symbols. These are more.",
  wrong_symbol: "A code has digits and letters only, and never a U.",
  mistyped: "One of the symbols is not right: the last one checks the others. Compare it with the code.",
  whole: null,
} as const satisfies Record<CodeState, string | null>;

/** A code in groups of three, for reading: `4F7 K2M 9QX`. */
export function groupedCode(code: string): string {
  return code.replaceAll(/.{3}(?=.)/g, "$& ");
}
