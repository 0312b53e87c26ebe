import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { appleColours } from "./apple-colours";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** A colour of the light theme as Apple writes it. */
function light(token: string): string {
  const hex = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{6})`).exec(css)?.[1];
  if (!hex) throw new Error(`no token ${token}`);
  return `rgb(${[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}

// Whether ink and muted can be read on paper, components/ui/tokens.test.ts computes.
test("a pass in Apple Wallet has the colours of the light theme", () => {
  expect(appleColours).toEqual({
    backgroundColor: light("paper"),
    foregroundColor: light("ink"),
    labelColor: light("muted"),
  });
});
