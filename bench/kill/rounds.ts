import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { broken } from "@/e2e/fixtures/attacks/attack";
import { builtActions } from "@/e2e/fixtures/built-actions";
import { testSettings } from "@/e2e/fixtures/test-settings";
import { expireClaims } from "@/lib/claim/expire-claims";
import { db } from "@/lib/db";
import { startNext, untilAnswering } from "../../bin/next.ts";
import { type Acts, actsOn, type Yes } from "./acts.ts";
import { newWorld } from "./world.ts";

const lanes = 12;

/** Acts in many lanes until `stop` says so; all that clients were told. A request that breaks off told them nothing. */
async function load(acts: Acts, perks: readonly string[], stop: AbortSignal): Promise<Yes[]> {
  const told: Yes[] = [];
  const lane = async () => {
    while (!stop.aborted) {
      const yes = await acts.act(perks).catch(() => wait(20, null));
      if (yes) told.push(yes);
    }
  };
  const expire = async () => {
    while (!stop.aborted) {
      await acts.expireOne(perks).catch(() => undefined);
      await wait(60);
    }
  };
  await Promise.all([expire(), ...Array.from({ length: lanes }, lane)]);
  return told;
}

/** Everything that a client was told and that is not in the database. */
async function lost(told: readonly Yes[]): Promise<string[]> {
  const claims = await db.claim.findMany({
    where: { id: { in: told.map(({ claim }) => claim) } },
    select: { id: true, state: true, redemptions: { select: { nonce: true } } },
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return told.flatMap((yes) => {
    const claim = byId.get(yes.claim);
    const kept = {
      claimed: () => claim !== undefined,
      released: () => claim?.state === "RELEASED",
      redeemed: () => claim?.redemptions.some(({ nonce }) => "nonce" in yes && nonce === yes.nonce) === true,
    }[yes.told]();
    return kept ? [] : [`${yes.told} ${yes.claim} is not in the database`];
  });
}

/** After a crash Postgres may still be recovering, and the pool holds connections that are gone. */
async function untilDatabaseAnswers(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error("the database does not answer");
}

/** Kills the server, Postgres or both at a random moment of a load, so many times; says how much was wrong afterwards. */
export async function killRounds(rounds: number, port: number, crash: () => Promise<void>): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...testSettings, ...process.env, NODE_OPTIONS: undefined, NODE_ENV: "production" } as const;
  const start = async () => {
    const server = await startNext(["start", "-H", "127.0.0.1", "-p", String(port)], env, () => {});
    await untilAnswering(origin, server.child);
    return server;
  };
  const built = await builtActions();
  const ids = {
    release: built.get("releaseClaimAction")?.id ?? "",
    redeem: built.get("redeemClaimAction")?.id ?? "",
  };
  const world = await newWorld(60);
  const acts = actsOn(world, origin, ids);
  let server = await start();
  let wrong = 0;
  console.log("round | ended | after, s | claimed | released | redeemed | wrong");
  for (let round = 1; round <= rounds; round += 1) {
    const perks = await world.newPerks(3, 25);
    const stop = new AbortController();
    const loading = load(acts, perks, stop.signal);
    const seconds = 0.5 + 2.5 * Math.random();
    await wait(seconds * 1000);
    const what = ["server", "Postgres", "both"][round % 3] ?? "";
    const ended = what === "Postgres" ? null : once(server.child, "exit");
    if (ended) server.child.kill("SIGKILL");
    if (what !== "server") await crash();
    await ended;
    if (ended) server = await start();
    await untilDatabaseAnswers();
    // On with the load for a moment: what comes after must find its way too.
    await wait(500);
    stop.abort();
    const told = await loading;
    await expireClaims();
    const idle = told.length === 0 ? ["nobody was told anything"] : [];
    const found = [...idle, ...(await broken()), ...(await lost(told))];
    wrong += found.length;
    const count = (one: Yes["told"]) => told.filter((yes) => yes.told === one).length;
    const counts = [count("claimed"), count("released"), count("redeemed"), found.length];
    console.log([round, what, seconds.toFixed(1), ...counts].join(" | "));
    for (const one of found) console.log(`  ${one}`);
  }
  await server.stop();
  await db.$disconnect();
  return wrong;
}
