import { spawn } from "node:child_process";
import pg from "pg";
import { z } from "zod";
import { createDatabase, dropDatabase } from "../bin/postgres/database.ts";
import { throwAwayCluster } from "../bin/postgres/throw-away.ts";
import { testSettings } from "../e2e/fixtures/test-settings.ts";
import { type Each, fill } from "./rescore/fill.ts";

export const about =
  "everybody scored from Postgres, as a ratio to COPY of the same rows: rescore [MEMBERS …]";

const few: Each = { received: 14, given: 6, posts: 8 };
const usual: Each = { received: 220, given: 80, posts: 60 };

/** `rescore 10000 100000 1000000`, the sizes unless told others; a size like `2000x300` has 300 acts for each member. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args : ["10000", "100000", "1000000"];
  const cluster = await throwAwayCluster();
  console.log(
    "members, acts each | COPY, s | rescoring, s | ratio | members/s | worker's CPU, s | worker's peak, MB",
  );
  try {
    for (const size of sizes) {
      const [members = 0, acts = 20] = size.split("x").map(Number);
      const url = cluster.url(`rescore_${size}`);
      await createDatabase(url, "template");
      await fill(url, members, acts === 20 ? few : usual);
      const copied = await copySeconds(url);
      await cutDay(url);
      const { seconds, cpuSeconds, peakMb, members: scored } = await work(url);
      if (scored !== members) throw new Error(`${scored} of ${members} were scored`);
      const figures = [copied, seconds, seconds / copied, members / seconds, cpuSeconds];
      console.log([`${members}, ${acts}`, ...figures.map((figure) => figure.toFixed(1)), peakMb].join(" | "));
      await dropDatabase(url);
    }
  } finally {
    await cluster.release();
  }
}

/** The median of three times in which Postgres itself writes out the rows that scoring reads, in its own text form. */
async function copySeconds(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    for (const rows of [
      "select linked_account_id, direction, kind, engager_id, post_remote_id, at from engagement",
      "select linked_account_id, remote_id, at, promotion_signs, repeats_remote_id, topics from post",
      "select id, user_id, network, handle, followers, body, last_read_at, unreadable_since from linked_account",
      "select id, created_on, bot, seed_part, members_this_week from engager",
    ]) {
      await client.query(`copy (${rows}) to '/dev/null'`);
    }
    times.push((performance.now() - began) / 1000);
  }
  await client.end();
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const settingsFor = (url: string) => ({ ...testSettings, DATABASE_URL: url, DATABASE_POOL: "4" });

async function inChild(entry: string, url: string): Promise<string> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", entry], {
    env: { ...process.env, ...settingsFor(url) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const part of child.stdout) said += part;
  return said;
}

async function cutDay(url: string): Promise<void> {
  await inChild("bench/rescore/cut.ts", url);
}

const worked = z.object({
  members: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
});

async function work(url: string): Promise<z.output<typeof worked>> {
  return worked.parse(JSON.parse(await inChild("bench/rescore/worker.ts", url)));
}
