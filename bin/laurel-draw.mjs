#!/usr/bin/env node
// Draws a lottery again from its published file, to check us: node bin/laurel-draw.mjs laurel-draw.json
// Written anew from the description on the page of the draw. It shares no code with the application and needs no package.
import { createHash, createHmac } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {import("../lib/lottery/draw-file.ts").DrawFile} Draw */

/** Everything in which the file contradicts itself; nothing when the draw is as it should be. @param {Draw} draw @returns {string[]} */
export function troubles({
  secret,
  secretHash,
  hashPublishedAt,
  entriesFrom,
  entries,
  order,
  drawnAt,
  drawAt,
}) {
  if (!secret || !drawnAt) return ["The draw has not taken place yet."];
  const bytes = Buffer.from(secret, "hex");
  const found = [];
  if (createHash("sha256").update(bytes).digest("hex") !== secretHash)
    found.push("The secret is not the one whose hash was published.");
  // Entries open when the perk does, or with its approval if that came later: never before the hash.
  if (Date.parse(hashPublishedAt) > Date.parse(drawAt))
    found.push("The hash was published after entries ended.");
  if (Date.parse(drawnAt) < Date.parse(drawAt)) found.push("It was drawn before entries ended.");
  if (Date.parse(entriesFrom) >= Date.parse(drawAt)) found.push("Entries ended before they began.");
  const sorted = entries.map((id) => id.toLowerCase()).sort();
  if (new Set(sorted).size < sorted.length) found.push("An entry is there twice.");
  const seed = createHmac("sha256", bytes).update(sorted.join("\n")).digest();
  const numbered = sorted.map((id) => ({ id, number: createHmac("sha256", seed).update(id).digest() }));
  const drawn = numbered.sort((a, b) => Buffer.compare(a.number, b.number)).map(({ id }) => id);
  const wrong = drawn.findIndex((id, place) => id !== order[place]);
  if (wrong >= 0)
    found.push(`Place ${wrong + 1} is ${drawn[wrong]}, and the file says ${order[wrong] ?? "nobody"}.`);
  if (order.length !== drawn.length)
    found.push(`${drawn.length} entries were drawn, and the file orders ${order.length}.`);
  return found;
}

function main() {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error("Which file? node bin/laurel-draw.mjs laurel-draw.json");
    return 2;
  }
  /** @type {Draw} */
  const draw = JSON.parse(readFileSync(file, "utf8"));
  const found = troubles(draw);
  for (const trouble of found) console.log(trouble);
  if (found.length > 0) return 1;
  console.log(`${draw.entries.length} entries for ${draw.units} units, drawn as published. The first:`);
  for (const id of draw.order.slice(0, draw.units)) console.log(id);
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main();
