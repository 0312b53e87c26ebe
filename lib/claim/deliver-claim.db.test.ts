import { expect, test } from "vitest";
import { codeOfClaim } from "@/e2e/fixtures/claim-code";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import type { AskedInput } from "@/lib/claim/asked";
import { claimPerk } from "@/lib/claim/claim-perk";
import { correctAsked } from "@/lib/claim/correct-asked";
import { deliverClaim } from "@/lib/claim/deliver-claim";
import { listDeliveries } from "@/lib/claim/delivery-queries";
import { claimById, latestRedemptions } from "@/lib/claim/queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";

const address = "Ada Lovelace\n12 St James's Square\nLondon";
const send = { handover: "SEND", address };

async function newSample() {
  const brand = await newBrand();
  const perk = await newPerk(brand, { kind: "SAMPLE", delivers: true, stock: 9 });
  const claim = async (told: AskedInput) => {
    const member = await newMember();
    return { member, answer: await claimPerk(member, { perk, disclosure: "on", ...told }) };
  };
  const claimed = async (told: AskedInput) => {
    const { member, answer } = await claim(told);
    return { member, id: value(answer).claimId };
  };
  return { brand, perk, claim, claimed };
}

test("asked how one gets it: an address is needed for sending, and kept for nothing else", async () => {
  const { claim, claimed } = await newSample();
  expect(refusal((await claim({})).answer)).toMatchObject({
    troubles: { handover: "Choose how you get it." },
  });
  expect(refusal((await claim({ handover: "SEND", address: "London" })).answer)).toMatchObject({
    troubles: { address: expect.stringContaining("Write the name and the address") },
  });
  const { member, id } = await claimed({ handover: "FETCH", address });
  expect((await claimById(member, id))?.told?.asked).toEqual({
    ...{ kind: "SAMPLE", handover: "FETCH", address: null },
  });
});

test("what is to be sent stands with its address until it is sent, for the brand's staff alone", async () => {
  const { brand, claimed } = await newSample();
  const other = await newBrand();
  const { member, id } = await claimed(send);
  await claimed({ handover: "FETCH" });
  expect(await listDeliveries(brand.staff)).toMatchObject([{ claimId: id, address }]);
  expect(await listDeliveries(other.staff)).toEqual([]);
  expect(refusal(await deliverClaim(other.staff, { claim: id }))).toEqual({ fact: "unknown_claim" });
  const sent = await Promise.all([1, 2, 3].map(() => deliverClaim(brand.staff, { claim: id })));
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listDeliveries(brand.staff)).toEqual([]);
  expect(await claimById(member, id)).toMatchObject({ state: "REDEEMED", pass: null });
  expect(await saidOf(brand, { code: await codeOfClaim(id) })).toMatch(/^Used already/);
  const [use] = await latestRedemptions(brand.staff);
  expect(use?.method).toBe("SENT");
  value(await rollBackRedemption(brand.staff, { redemption: use?.id ?? "", reason: "It came back" }));
  expect(await listDeliveries(brand.staff)).toHaveLength(1);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("what is handed over, run out or fetched after all is not sent", async () => {
  const { brand, claimed } = await newSample();
  const [handed, late, fetched] = [await claimed(send), await claimed(send), await claimed(send)];
  value(await redeem(brand, { code: await codeOfClaim(handed.id) }));
  await endClaim(late.id, -1);
  value(await correctAsked(fetched.member, { claim: fetched.id, handover: "FETCH" }));
  expect(await listDeliveries(brand.staff)).toEqual([]);
  const facts = [];
  for (const { id } of [handed, late, fetched])
    facts.push(refusal(await deliverClaim(brand.staff, { claim: id })).fact);
  expect(facts).toEqual(["used", "over", "not_to_be_sent"]);
});

test("the database refuses delivery of other kinds", async () => {
  const perk = await newPerk(await newBrand(), { kind: "LOUNGE" });
  const change = db.perk.update({ where: { id: perk }, data: { delivers: true } });
  await expect(change).rejects.toThrow("perk_delivers");
});
