import { beforeAll, describe, expect, test } from "vitest";
import { broken, type Crowd, newCrowd } from "@/e2e/fixtures/attacks/attack";
import { holdAttacks } from "@/e2e/fixtures/attacks/holds";
import { stockAttacks } from "@/e2e/fixtures/attacks/stock";
import { newBrand } from "@/e2e/fixtures/marketplace";

// As many connections as people, so that all of them are in their transactions at the same time.
process.env.DATABASE_POOL = "200";

// A hundred rounds of each are a bench: npm run bench -- attacks
const rounds = [1, 2, 3];

let crowd: Crowd;
beforeAll(async () => {
  crowd = await newCrowd(await newBrand());
});

describe.each([...stockAttacks, ...holdAttacks])("attack $number: $title", ({ round }) => {
  test.each(rounds)("round %i", async () => {
    expect(await round(crowd)).toEqual([]);
    expect(await broken()).toEqual([]);
  });
});
