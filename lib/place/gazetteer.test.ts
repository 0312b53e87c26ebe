import { describe, expect, test } from "vitest";
import { findCity } from "./gazetteer";

const found = (country: string, typed: string) => {
  const answer = findCity(country, typed);
  return answer.ok ? answer.value.name : answer.refusal.fact;
};

describe("a city as people type it", () => {
  test.each([
    ["PT", "Lisbon", "Lisbon"],
    ["PT", "  lisbon ", "Lisbon"],
    ["BR", "São Paulo", "Sao Paulo"],
    ["BR", "sao  paulo", "Sao Paulo"],
    ["US", "Springfield, Illinois", "Springfield, Illinois"],
    ["US", "springfield, mis", "Springfield, Missouri"],
    ["US", "Springfield", "many_cities"],
    ["US", "Springfield, Bavaria", "many_cities"],
    ["ES", "Lisbon", "unknown_city"],
    ["PT", "", "unknown_city"],
    ["XX", "Lisbon", "unknown_city"],
  ])("%s: %s is %s", (country, typed, name) => {
    expect(found(country, typed)).toBe(name);
  });
});

test("a city has its country and where it lies", () => {
  const answer = findCity("KE", "Nairobi");
  if (!answer.ok) throw new Error("Nairobi is unknown");
  expect(answer.value).toMatchObject({ name: "Nairobi", country: "KE" });
  expect(answer.value.latitude).toBeCloseTo(-1.28, 1);
  expect(answer.value.longitude).toBeCloseTo(36.8, 1);
});

test("a name that is not listed comes back with some that come near", () => {
  const answer = findCity("DE", "Berlinchen");
  expect(answer.ok ? null : answer.refusal.like).toContain("Berlin");
});
