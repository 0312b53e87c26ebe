import { spawnSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { calculateJwkThumbprint, exportJWK } from "jose";
import { afterAll, describe, expect, test } from "vitest";
import { receiptOf, receiptShape } from "@/lib/claim/receipt";
import { checkedReceipt } from "./laurel-receipt.mjs";
import { root } from "./project.mjs";

const porto = { name: "Porto", country: "PT", latitude: 41.15, longitude: -8.61 };
const place = { asked: { near: porto, km: 50 }, place: porto, km: 0 };
const uuid = "0199a5a0-0000-7000-8000-000000000000";
const receipt = receiptOf(
  {
    ...{ id: uuid, perkId: uuid, perkVersion: 3, perkTitle: "Ein Abend für zwei", benefit: "One visit" },
    ...{ terms: "Show the pass.\nBe kind.", pool: "GATED", gateAsked: 60, gateScore: 64, formula: "1.1.0" },
    gates: { topic: { topic: "tea", asked: 40, score: 52 }, membership: { asked: 30, days: 91 }, place },
    ...{ claimedAt: new Date("2026-06-03T12:00:00Z"), usableUntil: new Date("2026-07-03T12:00:00Z") },
    ...{ disclosure: "I need not post.", disclosedAt: new Date("2026-06-03T12:00:00Z"), brandName: "House" },
  },
  "https://laurel.example",
);

async function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { kty = "", crv = "", x = "" } = await exportJWK(publicKey);
  const jwk = { kty, crv, x };
  return { privateKey, jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk) } };
}

type Key = Awaited<ReturnType<typeof newKey>>;

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(body: unknown, { privateKey, jwk: { kid } }: { privateKey: KeyObject; jwk: Key["jwk"] }) {
  const text = `${packed({ alg: "EdDSA", kid, typ: "laurel-receipt+jws" })}.${packed(body)}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
}

const [key, former] = [await newKey(), await newKey()];
const keys = { keys: [former.jwk, key.jwk] };
const good = signed(receipt, key);

test("what was signed comes out as it went in, by the newest key and by a former one", () => {
  expect(receiptShape.parse(checkedReceipt(`${good}\n`, keys))).toEqual(receipt);
  expect(checkedReceipt(signed(receipt, former), keys)).toEqual(receipt);
});

test("one altered byte anywhere, and it proves nothing", () => {
  const bytes = Buffer.from(good);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const altered = Buffer.from(bytes);
      altered[place] = (bytes[place] ?? 0) ^ change;
      const text = altered.toString("latin1");
      expect(() => checkedReceipt(text, keys)).toThrow();
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["another claim under the same signature", () => graftedBody(), /something was altered/],
  [
    "a key that is not published",
    () => signed(receipt, { ...key, jwk: { ...key.jwk, kid: "x" } }),
    /none of the keys/,
  ],
  [
    "another document of the house",
    () => signed({ laurel: "score export", version: 1 }, key),
    /not a claim's receipt/,
  ],
  ["a later version", () => signed({ ...receipt, version: 2 }, key), /version 1 of receipts, not 2/],
  [
    "no signature asked for",
    () => `${packed({ alg: "none" })}.${packed(receipt)}.x`,
    /signed in another way/,
  ],
  ["something else", () => "hello", /not a signed receipt/],
])("%s is refused", (_, text, words) => {
  expect(() => checkedReceipt(text(), keys)).toThrow(words);
});

function graftedBody(): string {
  const [head, , signature] = good.split(".");
  return [head, packed({ ...receipt, gate: { ...receipt.gate, score: 99 } }), signature].join(".");
}

test("a key whose name is another key's is refused", () => {
  const forged = { keys: [{ ...former.jwk, kid: key.jwk.kid }] };
  expect(() => checkedReceipt(signed(receipt, { ...former, jwk: key.jwk }), forged)).toThrow(
    /not what its name/,
  );
});

describe("npx laurel-receipt", () => {
  const folder = mkdtempSync(join(tmpdir(), "laurel-receipt-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["bin/laurel-receipt.mjs", ...args], { cwd: root, encoding: "utf8" });

  const keyFile = written("jwks.json", JSON.stringify(keys));

  test("says what the receipt proves, and that its signature holds", () => {
    const { status, stdout } = run(written("good.jws", good), keyFile);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^perk +Ein Abend für zwei \(0199a5a0.*, version 3\)$/m);
    expect(stdout).toMatch(/^gate +a score of 60; the member had 64 by formula 1\.1\.0$/m);
    expect(stdout).toMatch(/^gate, topic +40 in tea; the member had 52$/m);
    expect(stdout).toMatch(/^gate, place +50 km around Porto; the member was in Porto, PT$/m);
    expect(stdout).toMatch(/^gate, time +a member for 30 days; the member was one for 91$/m);
    expect(stdout).toMatch(/^unit from +behind the gate$/m);
    expect(stdout).toContain("\nThe signature holds, by a key of ");
  });

  test.each([
    ["no file", () => [], "name both"],
    ["an altered one", () => [written("bad.jws", graftedBody()), keyFile], "something was altered"],
    ["no keys", () => [written("good.jws", good), written("none.json", "{}")], "holds no keys"],
  ])("%s: a sentence and no trace", (_, args, sentence) => {
    const { status, stdout, stderr } = run(...args());
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
