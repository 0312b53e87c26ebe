import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { brokenInvariants, endClaim, newBrand, newMember, nothingBroken } from "@/e2e/fixtures/marketplace";
import { newClaim, redeem, type Shown, saidOf } from "@/e2e/fixtures/shown";
import { codeFrom, groupedCode } from "@/lib/claim/code";
import { passOf } from "@/lib/claim/pass";
import { claimById, latestRedemptions } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { redeemSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";

const notValid = redeemSentence({ fact: "not_valid" });

test("a scanned pass and a typed code entitle once; the second time says when and where", async () => {
  const brand = await newBrand();
  const [scanned, typed] = [await newClaim(brand), await newClaim(brand)];
  expect(await redeem(brand, { pass: scanned.pass })).toEqual({
    ok: true,
    value: {
      ...{ perkTitle: "Lounge visit", benefit: "One visit", codeLast4: scanned.code.slice(-4) },
      ...{ redemption: expect.any(String), since: null, guestsLeft: 0, asked: [], note: null },
    },
  });
  expect(await saidOf(brand, { code: groupedCode(typed.code).toLowerCase() })).toBe("entitled");
  const again = /^Used already on \w{3}, .* \(Lisbon time\) at Rossio\.$/;
  expect(await saidOf(brand, { code: scanned.code })).toMatch(again);
  expect(await saidOf(brand, { pass: typed.pass })).toMatch(again);
  expect((await latestRedemptions(brand.staff)).map(({ method }) => method)).toEqual(["CODE", "QR"]);
  expect(await claimById(scanned.member, scanned.id)).toMatchObject({
    state: "REDEEMED",
    pass: null,
    used: { venueName: "Rossio" },
  });
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("twenty scanners, one pass, the same instant: one is entitled, nineteen read that it was used (attack 16)", async () => {
  const brand = await newBrand();
  const { id, pass } = await newClaim(brand);
  const said = await Promise.all(Array.from({ length: 20 }, () => saidOf(brand, { pass })));
  expect(said.filter((words) => words === "entitled")).toHaveLength(1);
  expect(said.filter((words) => words.startsWith("Used already on"))).toHaveLength(19);
  expect(await db.redemption.count({ where: { claimId: id } })).toBe(1);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("the same attempt sent twenty times at once counts once and gets the first answer each time", async () => {
  const brand = await newBrand();
  const { id, pass } = await newClaim(brand);
  const nonce = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(brand, { pass }, nonce)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await db.redemption.count({ where: { claimId: id } })).toBe(1);
});

test("using and giving back at the same moment: one of the two", async () => {
  const brand = await newBrand();
  for (let round = 0; round < 10; round += 1) {
    const { id, member, pass } = await newClaim(brand);
    const [used, given] = await Promise.all([redeem(brand, { pass }), releaseClaim(member, { claim: id })]);
    expect([used.ok, given.ok].filter(Boolean)).toHaveLength(1);
  }
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

describe("what entitles to nothing", () => {
  test("unknown, another brand's, run out, given back, forged: one answer for all", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    const [foreign, over, given] = [await newClaim(other), await newClaim(brand), await newClaim(brand)];
    await endClaim(over.id, -1);
    await releaseClaim(given.member, { claim: given.id });
    const shown: Shown[] = [
      { code: codeFrom(randomBytes(8)) },
      { code: foreign.code },
      { pass: foreign.pass },
      { pass: over.pass },
      { code: given.code },
      { pass: await passOf(randomUUID(), new Date(Date.now() + 1_000)) },
      { pass: `${over.pass}x` },
      { pass: "https://elsewhere.example/" },
    ];
    expect(await Promise.all(shown.map((one) => saidOf(brand, one)))).toEqual(shown.map(() => notValid));
    expect(await db.redemption.count({ where: { byId: brand.staff.userId } })).toBe(0);
  });

  test("withdrawn says withdrawn, used before or not (attack 17)", async () => {
    const brand = await newBrand();
    const { id, pass } = await newClaim(brand);
    expect(await saidOf(brand, { pass })).toBe("entitled");
    await db.claim.update({ where: { id }, data: { state: "REVOKED" } });
    expect(await saidOf(brand, { pass })).toMatch(/^Withdrawn by Laurel/);
    await db.claim.update({ where: { id }, data: { state: "REDEEMED" } });
  });

  test("a pass for one venue is told from another; a venue of somebody else is unknown", async () => {
    const brand = await newBrand();
    const { pass } = await newClaim(brand, brand.venueId);
    const { id: elsewhere } = await db.venue.create({
      data: {
        brandId: brand.staff.brandId,
        name: "Chiado",
        address: "Rua 2",
        city: "Lisbon",
        country: "PT",
        timeZone: "Europe/Lisbon",
      },
    });
    expect(await saidOf({ ...brand, venueId: elsewhere }, { pass })).toBe(
      "Valid, but not here: it is for Rossio.",
    );
    const { venueId } = await newBrand();
    expect(await saidOf({ ...brand, venueId }, { pass })).toMatch(/does not exist any more/);
    expect(await saidOf(brand, { pass })).toBe("entitled");
  });

  test("a unit that was taken again is nobody's to use late (attack 6)", async () => {
    const brand = await newBrand();
    const late = await newClaim(brand);
    await endClaim(late.id, -1);
    const { perkId } = await db.claim.findUniqueOrThrow({ where: { id: late.id }, select: { perkId: true } });
    const next = await claimed(await newMember(), perkId);
    expect(await saidOf(brand, { pass: late.pass })).toBe(notValid);
    expect(await db.unit.findFirstOrThrow({ where: { perkId }, select: { claimId: true } })).toEqual({
      claimId: next,
    });
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });
});
