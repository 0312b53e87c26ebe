import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { buildIfNeeded } from "../bin/built.ts";
import { startNext, untilAnswering } from "../bin/next.ts";
import { createDatabase } from "../bin/postgres/database.ts";
import { freePort } from "../bin/postgres/port.ts";
import { durable, throwAwayCluster } from "../bin/postgres/throw-away.ts";
import { builtActions } from "../e2e/fixtures/built-actions.ts";
import { testSettings } from "../e2e/fixtures/test-settings.ts";
import { together } from "../lib/together.ts";
import { actionShot } from "./claims/action-shot.ts";
import { inParallel, type Load, type Shot, shoot, shootAtAll } from "./claims/load.ts";
import { claimBySql } from "./claims/same-sql.ts";
import { fillWorld, sessionsOf, type World } from "./claims/world.ts";

export const about =
  "one hot perk claimed through HTTP, beside bare Node and the driver alone: claims [CLAIMS]";

const width = 64;
const formula = "1.0.0";

function report(name: string, { perSecond, p50, p99, statuses }: Load): void {
  const figures = [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)];
  console.log(
    [name.padEnd(44), ...figures.map((figure) => figure.padStart(8)), JSON.stringify(statuses)].join(" | "),
  );
}

const jsonShot = (perk: string, cookie: string): Shot => ({
  path: "/api/claims",
  headers: { "content-type": "application/json", cookie },
  body: JSON.stringify({ perk, disclosure: true }),
});

const bareShot = (perk: string, member: string): Shot => ({
  path: "/",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ perk, member }),
});

async function startBare(url: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/claims/bare.ts", url, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout ?? child, "data");
  return child;
}

interface Process {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A web process of the production build; only the first of several does background work too. */
async function startWeb(databaseUrl: string, jobs: "inside" | "worker"): Promise<Process> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = { ...testSettings, LAUREL_URL: origin, DATABASE_URL: databaseUrl, DATABASE_POOL: "10" };
  const env = { ...settings, LAUREL_JOBS: jobs, LOG_LEVEL: "error", NODE_OPTIONS: undefined };
  const server = await startNext(
    ["start", "-H", "127.0.0.1", "-p", String(port)],
    { ...env, NODE_ENV: "production" },
    (text) => process.stderr.write(text),
  );
  await untilAnswering(origin, server.child);
  return { origin, stop: server.stop };
}

async function measure(world: World, databaseUrl: string, claims: number): Promise<void> {
  const people = world.people.slice(0, claims);
  const cookies = await sessionsOf(people);
  const action = (await builtActions()).get("claimPerkAction");
  if (!action) throw new Error("the build has no action to claim");
  const made: string[] = [];
  const newPerks = async (units: number, count: number) => {
    const perks = await world.newPerks(units, count);
    made.push(...perks);
    return perks;
  };
  const fresh = async () => (await newPerks(100_000, 1))[0] ?? "";
  // A form is answered 200 whatever was said: here nobody has a reason to hear a no.
  let yeses = 0;
  const tell = (name: string | null, load: Load) => {
    yeses += (load.statuses[200] ?? 0) + (load.statuses[201] ?? 0);
    if (name) report(name, load);
  };
  const web = await startWeb(databaseUrl, "inside");
  const { origin } = web;
  const barePort = await freePort();
  const bare = await startBare(databaseUrl, barePort);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const api = (perks: readonly string[]) =>
    cookies.map((cookie, index) =>
      jsonShot(perks[Math.floor((index * perks.length) / claims)] ?? "", cookie),
    );
  const byDriver = together<string, string | null>(width, async (perk, members) => {
    const client = await pool.connect();
    try {
      return await claimBySql(client, perk, members);
    } finally {
      client.release();
    }
  });
  const refused = cookies.map((): Shot => ({ path: "/api/claims", headers: {}, body: "" }));
  try {
    console.log(
      `${claims} claims, ${width} connections`.padEnd(44),
      "|  a second |  p50 ms |  p99 ms | statuses",
    );
    // Compiled and connected first.
    tell(null, await shoot(origin, width, api([await fresh()])));
    await shoot(origin, width, refused);
    for (let round = 1; round <= 3; round += 1) {
      tell(`Next alone (415), round ${round}`, await shoot(origin, width, refused));
      tell(`API route, round ${round}`, await shoot(origin, width, api([await fresh()])));
      const hot = await fresh();
      const forms = await Promise.all(
        cookies.map((cookie) =>
          actionShot(action.id, origin, `/perks/${hot}`, cookie, { perk: hot, disclosure: "on" }),
        ),
      );
      tell(`server action, round ${round}`, await shoot(origin, width, forms));
      const other = await fresh();
      const shots = people.map((member) => bareShot(other, member));
      tell(`node:http and pg, round ${round}`, await shoot(`http://127.0.0.1:${barePort}`, width, shots));
      const last = await fresh();
      const alone = await inParallel(claims, width, async (index) =>
        (await byDriver(last, people[index] ?? "")) ? 201 : 409,
      );
      tell(`pg alone, round ${round}`, alone);
    }
    for (let round = 1; round <= 3; round += 1)
      tell(`API route, sold out, round ${round}`, await shoot(origin, width, api(await newPerks(1, 1))));
    for (const units of [10, 1_000, 100_000]) {
      const perks = await newPerks(units, Math.ceil(claims / units));
      tell(`API route, ${units} units a perk`, await shoot(origin, width, api(perks)));
    }
    const second = await startWeb(databaseUrl, "worker");
    try {
      const both = [origin, second.origin];
      tell(null, await shootAtAll(both, width, api([await fresh()])));
      for (let round = 1; round <= 3; round += 1) {
        tell(`two web processes, round ${round}`, await shootAtAll(both, width, api([await fresh()])));
        const soldOut = await newPerks(1, 1);
        tell(`two web processes, sold out, round ${round}`, await shootAtAll(both, width, api(soldOut)));
      }
    } finally {
      await second.stop();
    }
    console.log(`claims that stand: ${await world.claims(made)} of ${yeses} that were answered with a yes`);
  } finally {
    await pool.end();
    bare.kill();
    await web.stop();
  }
}

/** `claims 10000`: so many claims in each part, by as many people. */
export async function run([count = "10000"]: readonly string[]): Promise<void> {
  await buildIfNeeded();
  const cluster = await throwAwayCluster(durable);
  try {
    const url = cluster.url("claims");
    await createDatabase(url, "template");
    const claims = Number(count);
    const world = await fillWorld(url, claims, formula);
    await measure(world, url, claims).finally(world.close);
  } finally {
    await cluster.release();
  }
}
