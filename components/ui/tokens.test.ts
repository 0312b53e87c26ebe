import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "card", "sunken", "leaf-soft", "gold-soft", "danger-soft"];
const texts: [text: string, grounds: string[]][] = [
  ["ink", grounds],
  ["muted", ["paper", "card", "sunken", "leaf-soft"]],
  ["leaf", ["paper", "card", "sunken", "leaf-soft"]],
  ["leaf-strong", ["paper", "card", "leaf-soft"]],
  ["gold", ["paper", "card", "gold-soft"]],
  ["danger", ["paper", "card", "danger-soft"]],
  ["on-leaf", ["leaf", "leaf-strong"]],
  ["on-danger", ["danger"]],
];
const shapes: [shape: string, grounds: string[]][] = [
  ["line-strong", ["paper", "card", "sunken"]],
  ["focus", ["paper", "card", "sunken", "leaf-soft"]],
  ["leaf", ["sunken", "leaf-soft"]],
  ["gold-bright", ["card", "sunken"]],
];

function pairs(list: [string, string[]][]) {
  return list.flatMap(([front, behind]) =>
    behind.flatMap((ground) => (["light", "dark"] as const).map((theme) => ({ front, ground, theme }))),
  );
}

function ratioOf(front: string, ground: string, theme: "light" | "dark"): number {
  const one = tokens.get(front);
  const other = tokens.get(ground);
  if (!one || !other) throw new Error(`no token ${one ? ground : front}`);
  return contrast(one[theme], other[theme]);
}

test("black on white is 21 to 1, as the definition says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

describe("text can be read: 4.5 to 1", () => {
  test.each(pairs(texts))("$front on $ground, $theme", ({ front, ground, theme }) => {
    expect(ratioOf(front, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("borders, focus rings and plots can be told apart: 3 to 1", () => {
  test.each(pairs(shapes))("$front on $ground, $theme", ({ front, ground, theme }) => {
    expect(ratioOf(front, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
