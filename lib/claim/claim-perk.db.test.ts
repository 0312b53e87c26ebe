import { describe, expect, test } from "vitest";
import { claim, claimed, saidTo, withEmail } from "@/e2e/fixtures/claimed";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { codeState } from "@/lib/claim/code";
import { claimOfPass } from "@/lib/claim/pass";
import { listPerks, perkById, perkCities } from "@/lib/claim/perk-queries";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";

const hourMs = 60 * 60 * 1000;
const brand = await newBrand();
const linkTo = (member: MemberId, identity: string) =>
  db.linkedAccount.create({
    data: {
      ...{ userId: member, network: "mastodon", origin: "https://social.example", remoteId: identity },
      ...{ handle: identity, identityHmac: hmacOf("identity", identity), grantSealed: "" },
    },
  });

describe("each refusal is read as a sentence", () => {
  test("a perk that is not approved does not exist", async () => {
    const perk = await newPerk(brand);
    await db.perk.update({ where: { id: perk }, data: { status: "SUBMITTED" } });
    expect(await saidTo(await newMember(), perk)).toMatch(/not on offer/);
    expect(await perkById(null, perk)).toBeNull();
  });

  test("before the opening and after the end, with the time of the place", async () => {
    const member = await newMember();
    const { venueId } = brand;
    const soon = await newPerk(brand, {
      venueId,
      opensAt: new Date(Date.now() + 1_000),
      closesAt: new Date(Date.now() + hourMs),
    });
    const over = await newPerk(brand, { venueId, closesAt: new Date(Date.now() - 1) });
    expect(await saidTo(member, soon)).toMatch(/^This opens on \w{3}, .*\(Lisbon time\)/);
    expect(await saidTo(member, over)).toMatch(/^This ended on \w{3}, .*\(Lisbon time\)/);
  });

  test("sold out, no score, too low a score and by how much", async () => {
    const perk = await newPerk(brand, { stock: 2, openPercent: 50, gateScore: 60 });
    expect(await saidTo(await newMember(), perk)).toBe("claimed");
    expect(await saidTo(await newMember(), perk)).toMatch(/score of 60, and you have no score yet/);
    expect(await saidTo(await newMember(59), perk)).toMatch(/Yours was 59 .* 1 point away/);
    expect(await saidTo(await newMember(60), perk)).toBe("claimed");
    expect(await saidTo(await newMember(90), perk)).toMatch(/Every unit is claimed/);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });
});

test("those who pass the gate leave the open pool to others while gated units are left", async () => {
  const perk = await newPerk(brand, { stock: 2, openPercent: 50, gateScore: 60 });
  const [first, second] = [
    await claimed(await newMember(80), perk),
    await claimed(await newMember(80), perk),
  ];
  const pools = await db.claim.findMany({
    where: { id: { in: [first, second] } },
    select: { pool: true },
    orderBy: { claimedAt: "asc" },
  });
  expect(pools).toEqual([{ pool: "GATED" }, { pool: "OPEN" }]);
  const units = await db.unit.findMany({
    where: { perkId: perk },
    select: { pool: true, claimId: true },
    orderBy: { pool: "asc" },
  });
  expect(units).toEqual([
    { pool: "GATED", claimId: first },
    { pool: "OPEN", claimId: second },
  ]);
});

test("what made the claim possible stays as it was, whatever the brand or the score does later", async () => {
  const perk = await newPerk(brand, { stock: 3, gateScore: 60 });
  const member = await newMember(72);
  const id = await claimed(member, perk);
  await db.perk.update({
    where: { id: perk },
    data: { title: "Other", benefit: "Less", terms: "More", gateScore: 90, version: 2 },
  });
  await db.scoreSnapshot.updateMany({
    where: { userId: member },
    data: { bandHigh: 5, bandLow: 5, shown: 5 },
  });
  const kept = await claimById(member, id);
  expect(kept).toMatchObject({
    ...{ perkTitle: "Lounge visit", benefit: "One visit", terms: "Show the pass at the door." },
    ...{ gateAsked: 60, gateScore: 72, pool: "GATED", perkVersion: 1, state: "ACTIVE" },
    formula: expect.stringMatching(/./),
    disclosure: expect.stringContaining(brand.name),
  });
  const days = ((kept?.usableUntil.getTime() ?? 0) - (kept?.claimedAt.getTime() ?? 0)) / (24 * hourMs);
  expect(days).toBe(7);
});

test("a claim has a whole code and a pass that stands for it, both only for its holder and only while it can be used", async () => {
  const perk = await newPerk(brand);
  const [member, stranger] = [await newMember(), await newMember()];
  const id = await claimed(member, perk);
  const { pass } = (await claimById(member, id)) ?? {};
  expect(codeState(pass?.code ?? "")).toBe("whole");
  expect(await claimOfPass(pass?.token ?? "")).toBe(id);
  // The first letter of the signature: all its bits count, other than those of the last.
  const forged = pass?.token.replace(
    /\.(.)([^.]*)$/,
    (_, first, rest) => `.${first === "A" ? "B" : "A"}${rest}`,
  );
  expect(await claimOfPass(forged ?? "")).toBeNull();
  expect(await claimById(stranger, id)).toBeNull();
  expect(await releaseClaim(stranger, { claim: id })).toEqual({
    ok: false,
    refusal: { fact: "unknown_claim" },
  });
  await endClaim(id, -1);
  expect(await claimById(member, id)).toMatchObject({ state: "EXPIRED", pass: null });
});

describe("one for one person (attack 9)", () => {
  test.each([
    ["another letter case and a plus-alias", "Ada.One@example.org", "ada.one+again@EXAMPLE.org"],
    ["dots that Gmail ignores", "bob.two@gmail.com", "b.o.b.t.w.o+x@googlemail.com"],
  ])("%s is the same mailbox", async (_, one, other) => {
    const perk = await newPerk(brand, { stock: 3 });
    const [first, second] = [await withEmail(one), await withEmail(other)];
    expect(await saidTo(first, perk)).toBe("claimed");
    expect(await saidTo(second, perk)).toMatch(/one for each person/);
    expect((await perkById(second, perk))?.refusal?.fact).toBe("identity_used");
  });

  test("a linked account in common, also after it was unlinked", async () => {
    const perk = await newPerk(brand, { stock: 3 });
    const [first, second] = [await newMember(), await newMember()];
    const { id } = await linkTo(first, "ada@social.example");
    expect(await saidTo(first, perk)).toBe("claimed");
    await db.linkedAccount.delete({ where: { id } });
    await linkTo(second, "ada@social.example");
    expect(await saidTo(second, perk)).toMatch(/one for each person/);
  });

  test("two accounts of one person at the same moment: one claim", async () => {
    const perk = await newPerk(brand, { stock: 30 });
    const twins = await Promise.all(Array.from({ length: 10 }, (_, i) => withEmail(`twin+${i}@example.org`)));
    const answers = await Promise.all(twins.map((twin) => claim(twin, perk)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.claim.count({ where: { perkId: perk } })).toBe(1);
    expect(await db.unit.count({ where: { perkId: perk, claimId: { not: null } } })).toBe(1);
  });

  test("a changed address keeps the claim that was made with the old one", async () => {
    const perk = await newPerk(brand, { stock: 3 });
    const member = await withEmail("old@example.org");
    const id = await claimed(member, perk);
    await db.user.update({ where: { id: member }, data: { email: "new@example.org" } });
    expect(await claimed(member, perk)).toBe(id);
    expect(await saidTo(await withEmail("old@example.org"), perk)).toMatch(/one for each person/);
  });
});

test("the marketplace shows approved perks only, first what its reader can claim, and finds them by place and kind", async () => {
  const mine = await newBrand();
  await db.venue.update({ where: { id: mine.venueId }, data: { city: "Évora" } });
  const at = { venueId: mine.venueId };
  const high = await newPerk(mine, { ...at, stock: 20, gateScore: 70 });
  const free = await newPerk(mine, { ...at, closesAt: new Date(Date.now() + 2 * hourMs) });
  const hidden = await newPerk(mine, at);
  await db.perk.update({ where: { id: hidden }, data: { status: "DRAFT" } });
  await claimed(await newMember(), high);
  const here = { kind: null, city: "Évora" };
  const seen = async (member: MemberId | null) =>
    (await listPerks(member, here)).map(({ perk, refusal }) => [perk.id, refusal?.fact ?? "claimable"]);
  expect(await seen(null)).toEqual([
    [high, "claimable"],
    [free, "claimable"],
  ]);
  expect(await seen(await newMember(66))).toEqual([
    [free, "claimable"],
    [high, "score_too_low"],
  ]);
  expect(await listPerks(null, { kind: "HOTEL", city: "Évora" })).toEqual([]);
  expect(await perkCities()).toContain("Évora");
  const left = (await perkById(null, high))?.perk.left;
  expect(left).toEqual({ gated: 19, open: 0 });
});
