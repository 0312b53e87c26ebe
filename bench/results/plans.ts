import pg from "pg";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { resultsOf } from "@/lib/results/queries";

/** `plans.ts BRAND_ID CAMPAIGN`: the plans of the statements that the page of results asks, as it asks them. */
const [brandId = "", campaign = ""] = process.argv.slice(2);

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

const heard: Asked[] = [];
const plainQuery = pg.Client.prototype.query as (...given: unknown[]) => unknown;
pg.Client.prototype.query = function listened(this: pg.Client, ...given: unknown[]) {
  const [asked, values] = given as [Asked | string, unknown[] | undefined];
  if (typeof asked === "object" && "text" in asked)
    heard.push({ text: asked.text, values: asked.values ?? values ?? [] });
  return plainQuery.apply(this, given);
} as typeof pg.Client.prototype.query;

const asked = { from: null, to: null, perk: null };
const read = () => resultsOf(brandId as BrandId, campaign, asked, { money: true, now: new Date() });

async function millis(count: number, act: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return (times[Math.floor(count / 2)] ?? 0).toFixed(0);
}

const anew = async () => {
  await db.campaignTally.deleteMany();
  await read();
};
await anew();
console.log(
  `counted anew: ${await millis(11, anew)} ms; from the kept tally: ${await millis(51, read)} ms (medians)\n`,
);
heard.length = 0;
await anew();

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
for (const { text, values } of heard.filter(({ text }) => /perk_day|claim|redemption/.test(text))) {
  const { rows } = (await plainQuery.call(
    client,
    `explain (analyze, buffers) ${text}`,
    values,
  )) as pg.QueryResult<{
    "QUERY PLAN": string;
  }>;
  console.log(`${text.trim()}\n`);
  for (const row of rows) console.log(`  ${row["QUERY PLAN"]}`);
  console.log();
}
await client.end();
await db.$disconnect();
