import { calculateJwkThumbprint } from "jose";
import { expect, test } from "vitest";
import { checkedReceipt } from "@/bin/laurel-receipt.mjs";
import { claimed } from "@/e2e/fixtures/claimed";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { receiptFor, receiptKeys } from "@/lib/claim/receipt-queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { db } from "@/lib/db";

const brand = await newBrand();
const perk = await newPerk(brand, { stock: 3, gateScore: 60 });

const newest = async () => (await receiptKeys()) as Parameters<typeof checkedReceipt>[1];

test("a claim's receipt is what was frozen, whatever becomes of the claim and of the perk", async () => {
  const member = await newMember(80);
  const id = await claimed(member, perk);
  const receipt = (await receiptFor(member, id)) ?? "";
  const row = await db.claim.findUniqueOrThrow({ where: { id } });
  expect(checkedReceipt(receipt, await newest())).toMatchObject({
    ...{ claim: id, brand: brand.name, pool: row.pool, claimedAt: row.claimedAt.toISOString() },
    perk: { id: perk, version: 1, title: "Lounge visit", terms: row.terms },
    gate: { asked: 60, score: 80, formula: row.formula },
    disclosure: { text: row.disclosure, agreedAt: row.disclosedAt.toISOString() },
  });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
  const body = Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString();
  expect(body).not.toMatch(new RegExp(`${member}|${email}|${row.codeLast4}`));
  await db.perk.update({ where: { id: perk }, data: { title: "Renamed", terms: "Other terms" } });
  value(await releaseClaim(member, { claim: id }));
  expect(await receiptFor(member, id)).toBe(receipt);
  await db.perk.update({ where: { id: perk }, data: { title: "Lounge visit" } });
});

test("nobody gets the receipt of somebody else's claim, and none is given of a mere offer", async () => {
  const member = await newMember();
  const id = await claimed(member, perk);
  expect(await receiptFor(await newMember(), id)).toBeNull();
  await db.claim.update({ where: { id }, data: { state: "OFFERED" } });
  expect(await receiptFor(member, id)).toBeNull();
});

test("the published keys carry their thumbprints, and a former key stays among them", async () => {
  const former = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
  const kid = await calculateJwkThumbprint(former);
  await db.receiptKey.create({ data: { kid, jwk: former, from: new Date(0) } });
  const { keys } = await receiptKeys();
  expect(keys[0]).toEqual({ ...former, kid, use: "sig", alg: "EdDSA" });
  expect(keys).toHaveLength(2);
  for (const key of keys) expect(key.kid).toBe(await calculateJwkThumbprint(key));
  expect(JSON.stringify(keys)).not.toContain('"d"');
});
