#!/usr/bin/env node
// Checks the signed receipt of a claim and says in words what it proves:
//   npx laurel-receipt receipt.jws https://laurel.example/.well-known/jwks.json
// The keys may also be a file that was saved earlier. It shares no code with the application and needs no package.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {import("../lib/claim/receipt.ts").Receipt} Receipt */
/** @typedef {{ keys: { kty: string, crv?: string, x?: string, kid?: string }[] }} Keys */

/** @param {string} part @returns {any} */
const unpacked = (part) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

/** A key's name by RFC 7638. @param {Keys["keys"][number]} key */
function thumbprint({ crv, kty, x }) {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
}

/** The receipt that was signed, or an error that says what does not hold. @param {string} text @param {Keys} keys @returns {Receipt} */
export function checkedReceipt(text, keys) {
  const [head = "", body = "", signature = "", ...more] = text.trim().split(".");
  if (!signature || more.length > 0) throw new Error("it is not a signed receipt: three parts with dots");
  const { alg, kid, typ } = unpacked(head);
  if (alg !== "EdDSA" || typ !== "laurel-receipt+jws")
    throw new Error("it is signed in another way than receipts");
  const key = keys.keys.find((each) => each.kid === kid);
  if (!key) throw new Error(`none of the keys is ${kid}, by which it says it was signed`);
  if (key.kty !== "OKP" || key.crv !== "Ed25519" || !key.x || thumbprint(key) !== kid)
    throw new Error(`the key ${kid} is not what its name says`);
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: "jwk" });
  const bytes = Buffer.from(signature, "base64url");
  // Decoders forgive a symbol here and there; a receipt is exactly what was signed.
  const exact = bytes.toString("base64url") === signature;
  if (!exact || !verify(null, Buffer.from(`${head}.${body}`), publicKey, bytes))
    throw new Error("the signature does not fit: something was altered");
  const receipt = unpacked(body);
  if (receipt.laurel !== "claim receipt") throw new Error("what was signed is not a claim's receipt");
  if (receipt.version !== 1)
    throw new Error(`this script reads version 1 of receipts, not ${receipt.version}`);
  return receipt;
}

/** @param {Receipt["gate"]} gate */
function gateWords({ asked, score, formula }) {
  if (asked === null) return "nobody needed a score";
  return `a score of ${asked}; ${score === null ? "the member had none" : `the member had ${score} by formula ${formula}`}`;
}

/** The gates beside the score. @param {Receipt["gates"]} gates @returns {[string, string][]} */
function otherGates(gates) {
  const { topic, place, membership } = gates ?? {};
  /** @type {[string, string][]} */
  const lines = [];
  if (topic)
    lines.push(["gate, topic", `${topic.asked} in ${topic.topic}; the member had ${topic.score ?? "none"}`]);
  if (place) {
    const { asked, place: city } = place;
    const where = "near" in asked ? `${asked.km} km around ${asked.near.name}` : asked.countries.join(", ");
    lines.push(["gate, place", `${where}; the member was in ${city.name}, ${city.country}`]);
  }
  if (membership)
    lines.push([
      "gate, time",
      `a member for ${membership.asked} days; the member was one for ${membership.days}`,
    ]);
  return lines;
}

/** @param {Receipt} receipt @returns {[string, string][]} */
function linesOf({ claim, claimedAt, usableUntil, brand, perk, pool, gate, gates, disclosure, issuer }) {
  return [
    ["issued by", issuer],
    ["claim", claim],
    ["claimed at", claimedAt],
    ["usable until", usableUntil],
    ["perk", `${perk.title} (${perk.id}, version ${perk.version})`],
    ["from", brand],
    ["what one gets", perk.benefit],
    ["terms", perk.terms],
    ["gate", gateWords(gate)],
    ...otherGates(gates),
    ["unit from", pool === "OPEN" ? "the open pool, which needs no score" : "behind the gate"],
    ["agreed at", disclosure.agreedAt],
    ["agreed to", disclosure.text],
  ];
}

/** @param {string} from a file or an address @returns {Promise<Keys>} */
async function keysFrom(from) {
  if (!/^https?:/.test(from)) return JSON.parse(readFileSync(from, "utf8"));
  const answer = await fetch(from, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${from} answers ${answer.status}`);
  return /** @type {Promise<Keys>} */ (answer.json());
}

/** @param {string | undefined} path @param {string | undefined} from */
async function main(path, from) {
  if (!path || !from)
    throw new Error("name both: npx laurel-receipt receipt.jws https://…/.well-known/jwks.json");
  const keys = await keysFrom(from);
  if (!Array.isArray(keys?.keys)) throw new Error(`${from} holds no keys`);
  const receipt = checkedReceipt(readFileSync(path, "utf8"), keys);
  for (const [name, text] of linesOf(receipt)) console.log(`${name.padEnd(14)} ${text}`);
  console.log(`\nThe signature holds, by a key of ${from}.`);
}

// npx starts it through a link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv[2], process.argv[3]);
  } catch (error) {
    console.error(`The receipt proves nothing: ${error instanceof Error ? error.message : error}.`);
    process.exitCode = 1;
  }
}
