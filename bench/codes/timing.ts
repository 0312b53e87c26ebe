import { randomBytes, randomUUID } from "node:crypto";
import { newBrand, type TestBrand } from "@/e2e/fixtures/marketplace";
import { newClaim, redeem } from "@/e2e/fixtures/shown";
import { codeFrom } from "@/lib/claim/code";
import { db } from "@/lib/db";

// How long staff wait for the answer to a code that is nobody's, and to one of another brand's. In turn, so that whatever
// else the machine does slows both down alike; each by somebody new, so that no limit is in the way.
const rounds = Number(process.argv[2] ?? 500);
const warmUp = 20;

const [brand, other] = [await newBrand(), await newBrand()];
const foreign: string[] = [];
for (let i = 0; i < 50; i += 1) foreign.push((await newClaim(other)).code);

async function msOf(code: string): Promise<number> {
  await db.$executeRaw`truncate rate_limit`;
  const staff: TestBrand["staff"] = { ...brand.staff, userId: randomUUID() };
  const began = performance.now();
  const answer = await redeem({ ...brand, staff }, { code });
  const ms = performance.now() - began;
  if (answer.ok || answer.refusal.fact !== "not_valid") throw new Error("a code was not refused");
  return ms;
}

const times = { unknown: [] as number[], foreign: [] as number[] };
const differences: number[] = [];
for (let round = -warmUp; round < rounds; round += 1) {
  const ask = {
    unknown: () => msOf(codeFrom(randomBytes(8))),
    foreign: () => msOf(foreign[Math.abs(round) % foreign.length] ?? ""),
  };
  const order = round % 2 === 0 ? (["unknown", "foreign"] as const) : (["foreign", "unknown"] as const);
  const took = { unknown: 0, foreign: 0 };
  for (const kind of order) took[kind] = await ask[kind]();
  if (round < 0) continue;
  times.unknown.push(took.unknown);
  times.foreign.push(took.foreign);
  differences.push(took.foreign - took.unknown);
}

/** The median with the interval that holds it in 95 of 100 cases, by the order of the values alone. */
function medianOf(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const wide = 0.98 * Math.sqrt(sorted.length);
  const at = (place: number) => (sorted[Math.round(place)] ?? 0).toFixed(4);
  return `${at(half)} ms (95 %: ${at(half - wide)} to ${at(half + wide)})`;
}

console.log(`${rounds} pairs in turn`);
console.log(`unknown code            ${medianOf(times.unknown)}`);
console.log(`another brand's code    ${medianOf(times.foreign)}`);
console.log(`difference of the pairs ${medianOf(differences)}`);
await db.$disconnect();
process.exit(0);
