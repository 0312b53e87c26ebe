import { describe, expect, test } from "vitest";
import { returnPath } from "./return-path";

describe("returnPath", () => {
  test.each(["/perks", "/perks/lounge?claim=1#terms", "/links"])("keeps %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/.//elsewhere.example",
    "/perks/..//elsewhere.example",
    "/%2e//elsewhere.example",
    "/./\\elsewhere.example",
    "javascript:alert(1)",
    "",
    "perks",
    `/perks?city=${"é".repeat(100)}`,
    "/sign-in?from=/sign-in",
    "/api/auth/signout",
    undefined,
    ["/perks"],
  ])("refuses %j", (path) => {
    expect(returnPath(path)).toBe("/perks");
  });
});
