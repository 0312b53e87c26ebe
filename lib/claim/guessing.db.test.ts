import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newBrand, newMember } from "@/e2e/fixtures/marketplace";
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

  test("thirty misses in an hour close typing for the whole brand, and for no other", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    const tries = Array.from({ length: 7 }, async () => {
      const staff = { ...brand.staff, userId: await newMember() };
      return Promise.all(Array.from({ length: 5 }, () => saidOf({ ...brand, staff }, guess())));
    });
    const said = (await Promise.all(tries)).flat();
    expect(said.filter((words) => words === notValid)).toHaveLength(30);
    expect(await saidOf(other, guess())).toBe(notValid);
  });
});
