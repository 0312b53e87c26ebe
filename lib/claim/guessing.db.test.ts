import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newBrand, newMember, type TestBrand } from "@/e2e/fixtures/marketplace";
import { newClaim, saidOf } from "@/e2e/fixtures/shown";
import { codeFrom } from "@/lib/claim/code";
import { redeemSentence } from "@/lib/claim/sentences";

const notValid = redeemSentence({ fact: "not_valid" });

describe("guessing", () => {
  const guess = () => ({ code: codeFrom(randomBytes(8)) });

  test("five misses close typing for the person, all at once or one by one; scanning goes on", async () => {
    const brand = await newBrand();
    const [{ code }, { pass }] = [await newClaim(brand), await newClaim(brand)];
    const said = await Promise.all(Array.from({ length: 20 }, () => saidOf(brand, guess())));
    expect(said.filter((words) => words === notValid)).toHaveLength(5);
    expect(said.filter((words) => /refused for 10 minutes/.test(words))).toHaveLength(15);
    expect(await saidOf(brand, { code })).toMatch(/Too many codes/);
    expect(await saidOf(brand, { pass })).toBe("entitled");
  });

  test("good codes, used ones too, are no misses", async () => {
    const brand = await newBrand();
    const { code } = await newClaim(brand);
    for (let i = 0; i < 4; i += 1) expect(await saidOf(brand, guess())).toBe(notValid);
    expect(await saidOf(brand, { code })).toBe("entitled");
    for (let i = 0; i < 6; i += 1) expect(await saidOf(brand, { code })).toMatch(/^Used already/);
    expect(await saidOf(brand, guess())).toBe(notValid);
    expect(await saidOf(brand, guess())).toMatch(/Too many codes/);
  });

  /** What is said to so many people of the brand who guess five times each at once, each from the address it is given. */
  const guessesOf = async (brand: TestBrand, people: number, addressOf: (person: number) => string) => {
    const tries = Array.from({ length: people }, async (_, person) => {
      const staff = { ...brand.staff, userId: await newMember() };
      return Promise.all(
        Array.from({ length: 5 }, () => saidOf({ ...brand, staff }, guess(), addressOf(person))),
      );
    });
    return (await Promise.all(tries)).flat();
  };
  const looked = (said: readonly string[]) => said.filter((words) => words === notValid).length;

  test("one person has five, from however many addresses and sessions", async () => {
    const brand = await newBrand();
    const said = await Promise.all(
      Array.from({ length: 20 }, (_, i) => saidOf(brand, guess(), `198.51.100.${i}`)),
    );
    expect(looked(said)).toBe(5);
  });

  test("twenty misses in an hour close typing for an address, whoever sits there and for whichever brand", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    const here = "203.0.113.7";
    const said = await Promise.all([guessesOf(brand, 4, () => here), guessesOf(other, 3, () => here)]);
    expect(looked(said.flat())).toBe(20);
    const { pass, code } = await newClaim(brand);
    const fresh = { ...brand, staff: { ...brand.staff, userId: await newMember() } };
    expect(await saidOf(fresh, { code }, here)).toMatch(/Too many codes/);
    expect(await saidOf(fresh, { pass }, here)).toBe("entitled");
    expect(await saidOf(fresh, guess(), "203.0.113.8")).toBe(notValid);
  });

  test("thirty misses in an hour close typing for a venue, from many addresses too, and for no other", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    expect(looked(await guessesOf(brand, 7, (person) => `192.0.2.${person}`))).toBe(30);
    expect(await saidOf(other, guess())).toBe(notValid);
  });
});
