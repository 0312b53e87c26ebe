import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMembers,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";
import { lookAtStock } from "@/lib/stock/look-at-stock";

const kills = 8;

const brand = await newBrand();
const members = await newMembers(16);
const perks = [
  await newPerk(brand, { stock: 6 }),
  await newPerk(brand, { stock: 40 }),
  await newPerk(brand, { stock: 3 }),
];

function startProcess(): ChildProcess {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const { userId, brandId } = brand.staff;
  const told = { perks, members, brand: { slug: brand.slug, userId, brandId, venueId: brand.venueId } };
  return spawn(process.execPath, [...flags, "e2e/servers/claim-process.ts", JSON.stringify(told)], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Runs the process until it has said yes so often, kills it some moment later, and gives what it said. */
async function killedAfter(yeses: number, laterMs: number): Promise<string[]> {
  const child = startProcess();
  const said: string[] = [];
  if (!child.stdout) throw new Error("no output");
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => said.push(line));
  await expect.poll(() => said.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(yeses);
  // The kill is to fall anywhere in what is under way.
  await wait(laterMs);
  child.kill("SIGKILL");
  await once(child, "exit");
  return said;
}

/** How many claims of a kind were said to have come to it that did not, by what Laurel wrote down. */
async function unkept(said: readonly string[]): Promise<string[]> {
  const events = await db.claimEvent.findMany({ select: { claimId: true, to: true } });
  const known = new Set(events.map(({ claimId, to }) => `${to} ${claimId}`));
  const back = await db.redemption.findMany({ where: { rolledBackAt: { not: null } }, select: { id: true } });
  const rolledBack = new Set(back.map(({ id }) => id));
  const states = { claimed: "ACTIVE", used: "REDEEMED", released: "RELEASED" };
  return said.filter((line) => {
    const [what = "", id = ""] = line.split(" ");
    if (what === "back") return !rolledBack.has(id);
    return !known.has(`${states[what as keyof typeof states]} ${id}`);
  });
}

test(`attack 19: killed at any statement, ${kills} times: all invariants hold after each, and every yes is kept`, async () => {
  const said: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    said.push(...(await killedAfter(20, Math.random() * 40)));
    expect((await lookAtStock()).differences).toEqual([]);
    expect(await brokenInvariants()).toEqual(nothingBroken);
    expect(await unkept(said)).toEqual([]);
    // Some run out, so that others take their units again.
    const held = await db.claim.findMany({ where: { state: "ACTIVE" }, select: { id: true }, take: 3 });
    await Promise.all(held.map(({ id }) => endClaim(id, 50)));
  }
  expect(new Set(said.map((line) => line.split(" ")[0]))).toEqual(
    new Set(["claimed", "used", "back", "released"]),
  );
}, 240_000);
