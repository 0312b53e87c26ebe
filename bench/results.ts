import { spawn } from "node:child_process";
import { Pool } from "undici";
import { buildIfNeeded } from "../bin/built.ts";
import { startNext, untilAnswering } from "../bin/next.ts";
import { createDatabase } from "../bin/postgres/database.ts";
import { freePort } from "../bin/postgres/port.ts";
import { throwAwayCluster } from "../bin/postgres/throw-away.ts";
import { testSettings } from "../e2e/fixtures/test-settings.ts";
import { inParallel, type Load } from "./claims/load.ts";
import { sessionsOf } from "./claims/world.ts";
import { fillWorld, type World } from "./results/world.ts";

export const about =
  "the results of a campaign with a million sights and 100,000 claims: results [SIGHTS] [CLAIMS]";

const rounds = 200;

function report(name: string, { perSecond, p50, p99, statuses }: Load): void {
  const figures = [p50, p99, perSecond].map((figure) => figure.toFixed(1).padStart(9));
  console.log([name.padEnd(48), ...figures, JSON.stringify(statuses)].join(" | "));
}

async function plansOf(databaseUrl: string, { brandId, campaign }: World): Promise<void> {
  const entry = ["--conditions=react-server", "--import", "tsx", "bench/results/plans.ts", brandId, campaign];
  const child = spawn(process.execPath, entry, {
    env: { ...process.env, ...testSettings, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the plans ended with ${code}`);
}

async function measure(databaseUrl: string, world: World): Promise<void> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...testSettings, LAUREL_URL: origin, DATABASE_URL: databaseUrl, LAUREL_JOBS: "worker" };
  const web = await startNext(
    ["start", "-H", "127.0.0.1", "-p", String(port)],
    { ...env, LOG_LEVEL: "error", NODE_OPTIONS: undefined, NODE_ENV: "production" },
    (text) => process.stderr.write(text),
  );
  const pool = new Pool(origin, { connections: 1, pipelining: 1 });
  try {
    await untilAnswering(origin, web.child);
    const [cookie = ""] = await sessionsOf([world.owner]);
    const get = (path: string) => async () => {
      const { statusCode, body } = await pool.request({ path, method: "GET", headers: { cookie } });
      await body.text();
      return statusCode;
    };
    const page = `/brand/${world.brand}/campaigns/${world.campaign}/results`;
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const file = `/api${page}.csv`;
    console.log("one after the other".padEnd(48), "|    p50 ms |    p99 ms |  a second | statuses");
    for (const [name, path] of [
      ["the campaign's page", page],
      ["its last 30 days", `${page}?from=${ago(29)}`],
      ["one perk", `${page}?perk=${world.perks[0]}`],
      ["the file", file],
    ] as const) {
      await inParallel(10, 1, get(path));
      report(name, await inParallel(rounds, 1, get(path)));
    }
  } finally {
    await pool.close();
    await web.stop();
  }
}

/** `results 1000000 100000`: so many sights and claims. */
export async function run([sights = "1000000", claims = "100000"]: readonly string[]): Promise<void> {
  await buildIfNeeded();
  const cluster = await throwAwayCluster();
  try {
    const url = cluster.url("results");
    await createDatabase(url, "template");
    const world = await fillWorld(url, Number(sights), Number(claims));
    await plansOf(url, world);
    await measure(url, world);
  } finally {
    await cluster.release();
  }
}
