import { expect, test } from "vitest";
import { hmacOf, seal, unseal } from "./crypto";

test("a sealed secret opens again, and no two seals of it look alike", () => {
  const [one, two] = [seal("token"), seal("token")];
  expect(one).not.toBe(two);
  expect([unseal(one), unseal(two)]).toEqual(["token", "token"]);
});

test("an altered seal does not open", () => {
  const [key, iv, text = "", tag] = seal("token").split(".");
  const altered = [key, iv, text.replace(/^./, (first) => (first === "A" ? "B" : "A")), tag].join(".");
  expect(() => unseal(altered)).toThrow();
});

test("a seal of a key that left the ring says which key is missing", () => {
  expect(() => unseal(seal("token").replace(/^[^.]+/, "gone"))).toThrow("gone");
});

test("the same text under two purposes gives unrelated values", () => {
  expect(hmacOf("identity", "ada")).toMatch(/^[\w-]{43}$/);
  expect(hmacOf("identity", "ada")).toBe(hmacOf("identity", "ada"));
  expect(hmacOf("identity", "ada")).not.toBe(hmacOf("engager", "ada"));
});
