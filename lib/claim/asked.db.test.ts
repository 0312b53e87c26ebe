import { describe, expect, test } from "vitest";
import { codeOfClaim } from "@/e2e/fixtures/claim-code";
import { brokenInvariants, newBrand, newMember, newPerk, nothingBroken } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import type { AskedInput } from "@/lib/claim/asked";
import { claimPerk } from "@/lib/claim/claim-perk";
import { correctAsked } from "@/lib/claim/correct-asked";
import { dayAt, dayInWords } from "@/lib/claim/days";
import { claimById } from "@/lib/claim/queries";
import { claimSentence, correctSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";
import type { PerkKind } from "@/prisma/generated/enums";

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) => dayAt(new Date(Date.now() + days * dayMs), "Europe/Lisbon");
const disclosure = "on" as const;

async function newAsking(kind: PerkKind, guestsMost = 0) {
  const brand = await newBrand();
  const perk = await newPerk(brand, { kind, guestsMost, venueId: brand.venueId });
  const member = await newMember();
  const claim = (told: AskedInput) => claimPerk(member, { perk, disclosure, ...told });
  return { brand, perk, member, claim };
}

async function claimedAsking(kind: PerkKind, told: AskedInput, guestsMost = 0) {
  const { brand, member, claim } = await newAsking(kind, guestsMost);
  const { claimId } = value(await claim(told));
  return { brand, member, claimId, code: await codeOfClaim(claimId) };
}

describe("claiming", () => {
  test("without what the kind asks for is refused field by field, and takes nothing", async () => {
    const { perk, claim } = await newAsking("LOUNGE", 2);
    const refused = refusal(await claim({ guests: "3" }));
    expect(refused).toEqual({
      fact: "asked",
      troubles: { visitDate: "Choose the day of your visit.", guests: "You can bring up to 2 guests." },
    });
    expect(claimSentence(refused)).toContain("Choose the day of your visit.");
    expect(refusal(await claim({ visitDate: inDays(8) })).fact).toBe("asked");
    expect(await db.claim.count({ where: { perkId: perk } })).toBe(0);
    expect(await db.unit.count({ where: { perkId: perk, claimId: null } })).toBe(1);
  });

  test("keeps it sealed, and shows it to its holder alone", async () => {
    const told = { flight: "lh 1234", flightDate: inDays(2), bookingReference: "x7kq2p" };
    const { member, claimId } = await claimedAsking("BOARDING", told);
    const row = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
    expect(row.askedSealed).toMatch(/^\w+\.[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(JSON.stringify(row)).not.toMatch(/LH.?1234|X7KQ2P/i);
    expect((await claimById(member, claimId))?.told?.asked).toEqual({
      ...{ kind: "BOARDING", flight: "LH 1234", flightDate: inDays(2), bookingReference: "X7KQ2P" },
    });
    expect(await claimById(await newMember(), claimId)).toBeNull();
  });

  test("a kind that asks for nothing keeps nothing that was sent", async () => {
    const { claimId } = await claimedAsking("DISCOUNT", { visitDate: inDays(1), flight: "LH 1" });
    const kept = { askedSealed: true, guests: true };
    expect(await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: kept })).toEqual({
      askedSealed: null,
      guests: 0,
    });
  });
});

describe("what staff see", () => {
  test("of a lounge: the day and the guests, and nothing of the person", async () => {
    const { brand, member, code } = await claimedAsking("LOUNGE", { visitDate: inDays(0), guests: "1" }, 2);
    const entitled = value(await redeem(brand, { code }));
    expect(entitled.asked).toEqual([
      { name: "Day of the visit", text: dayInWords(inDays(0)) },
      { name: "With", text: "1 guest" },
    ]);
    expect(entitled.guestsLeft).toBe(1);
    expect(Object.keys(entitled).toSorted()).toEqual(
      ["asked", "benefit", "codeLast4", "guestsLeft", "note", "perkTitle", "redemption", "since"].toSorted(),
    );
    const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
    expect(JSON.stringify(entitled)).not.toMatch(new RegExp(`${email}|${member}`));
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("a flight on another day: entitled, with a note", async () => {
    const told = { flight: "TP 1", flightDate: inDays(3), bookingReference: "ABCDE" };
    const { brand, code } = await claimedAsking("BOARDING", told);
    const entitled = value(await redeem(brand, { code }));
    expect(entitled.note).toBe(`The flight is on ${dayInWords(inDays(3))}, not today.`);
    expect(entitled.asked.map(({ text }) => text)).toEqual(["TP 1", dayInWords(inDays(3)), "ABCDE"]);
  });

  test("a stay: its dates and its number, without a note while it lasts", async () => {
    const told = { arrival: inDays(0), departure: inDays(2), confirmation: "HX-4071" };
    const { brand, code } = await claimedAsking("HOTEL", told);
    expect(value(await redeem(brand, { code }))).toMatchObject({
      note: null,
      asked: [{ text: dayInWords(inDays(0)) }, { text: dayInWords(inDays(2)) }, { text: "HX4071" }],
    });
  });
});

describe("correcting", () => {
  test("a lounge on another day is refused; its holder chooses today, and it is good", async () => {
    const { brand, member, claimId, code } = await claimedAsking("LOUNGE", { visitDate: inDays(1) }, 2);
    expect(await saidOf(brand, { code })).toBe(
      `Valid, but not today: it is for ${dayInWords(inDays(1))}. Its holder can choose another day in the wallet.`,
    );
    expect(await db.redemption.count({ where: { claimId } })).toBe(0);
    value(await correctAsked(member, { claim: claimId, visitDate: inDays(0), guests: "2" }));
    expect(value(await redeem(brand, { code }))).toMatchObject({ guestsLeft: 2 });
    const events = await db.claimEvent.findMany({ where: { claimId }, orderBy: { at: "asc" } });
    expect(events.map(({ from, to, byId }) => [from, to, byId])).toEqual([
      [null, "ACTIVE", member],
      ["ACTIVE", "ACTIVE", member],
      ["ACTIVE", "REDEEMED", brand.staff.userId],
    ]);
    const late = refusal(await correctAsked(member, { claim: claimId, visitDate: inDays(0), guests: "0" }));
    expect(correctSentence(late)).toMatch(/was used or is over/);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("not beyond the perk's guests and days, and not by somebody else", async () => {
    const { member, claimId } = await claimedAsking("LOUNGE", { visitDate: inDays(1), guests: "1" }, 2);
    const wrong = await correctAsked(member, { claim: claimId, visitDate: inDays(9), guests: "3" });
    expect(refusal(wrong)).toMatchObject({
      troubles: { visitDate: expect.stringContaining("Choose a day from"), guests: expect.any(String) },
    });
    const foreign = await correctAsked(await newMember(), { claim: claimId, visitDate: inDays(0) });
    expect(refusal(foreign)).toEqual({ fact: "unknown_claim" });
    expect((await claimById(member, claimId))?.told?.asked).toMatchObject({
      visitDate: inDays(1),
      guests: 1,
    });
  });
});
