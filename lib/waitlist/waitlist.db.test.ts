import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { claim, claimed } from "@/e2e/fixtures/claimed";
import { accept, joined, offerIdOf, offersOf, release, soldOut, wordOf } from "@/e2e/fixtures/lines";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newMembers,
  newPerk,
  nothingBroken,
  type TestBrand,
} from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import type { MemberId } from "@/lib/account/gate";
import { acceptOffer } from "@/lib/claim/accept-offer";
import { expireClaims } from "@/lib/claim/expire-claims";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { revokeClaim } from "@/lib/claim/revoke-claim";
import { db } from "@/lib/db";
import { changeStock } from "@/lib/perk/change-stock";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { offerAllDueUnits, offerDueUnits } from "@/lib/waitlist/offer-due-units";
import { lineOf } from "@/lib/waitlist/queries";

let brand: TestBrand;
beforeAll(async () => {
  brand = await newBrand();
});
afterEach(async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

describe("the line", () => {
  test("is for whoever finds nothing left; joining twice is one place; leaving moves the others up", async () => {
    const { perk } = await soldOut(brand);
    const [a, b, c] = (await joined(perk, await newMembers(3))) as [MemberId, MemberId, MemberId];
    await joined(perk, [a]);
    expect(await lineOf(b, perk)).toEqual({ waiting: 3, place: 2 });
    value(await leaveWaitlist(a, { perk }));
    expect(await lineOf(c, perk)).toEqual({ waiting: 2, place: 2 });
    expect(await lineOf(a, perk)).toEqual({ waiting: 2, place: null });
    expect(wordOf(await leaveWaitlist(a, { perk }))).toBe("not_in_line");
    await joined(perk, [a]);
    expect((await lineOf(a, perk)).place).toBe(3);
    expect((await lineOf(null, perk)).place).toBeNull();
  });

  test("is closed where units are left, where the perk keeps none, and for holders", async () => {
    const perk = await newPerk(brand, { stock: 2, more: { waitlist: true } });
    const holder = await newMember();
    await claimed(holder, perk);
    expect(wordOf(await joinWaitlist(await newMember(), { perk }))).toBe("units_left");
    expect(wordOf(await joinWaitlist(holder, { perk }))).toBe("already_claimed");
    const without = await newPerk(brand);
    await claimed(holder, without);
    expect(wordOf(await joinWaitlist(await newMember(), { perk: without }))).toBe("no_waitlist");
  });

  test("gives everybody a place of their own when many join in one moment", async () => {
    const { perk } = await soldOut(brand);
    const members = await newMembers(20);
    await Promise.all(members.map((member) => joinWaitlist(member, { perk })));
    const places = await Promise.all(members.map(async (member) => (await lineOf(member, perk)).place));
    expect(places.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(members.map((_, i) => i + 1));
  });
});

describe("offers", () => {
  test("a unit that is given back goes to the first in line at once, and nobody who comes now gets it", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first] = await joined(perk, await newMembers(2));
    value(await release(claims[0] ?? ""));
    expect(await offersOf(perk)).toEqual([first]);
    expect(wordOf(await claim(await newMember(), perk))).toBe("sold_out");
  });

  test("accepted it is a claim with a full time of use; declined it goes to the next", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first, second] = (await joined(perk, await newMembers(2))) as [MemberId, MemberId];
    value(await release(claims[0] ?? ""));
    value(await releaseClaim(first, { claim: await offerIdOf(perk, first) }));
    expect(await offersOf(perk)).toEqual([second]);
    const offer = await offerIdOf(perk, second);
    value(await accept(second, offer));
    expect(wordOf(await accept(second, offer))).toBe("yes");
    const kept = await db.claim.findUniqueOrThrow({ where: { id: offer } });
    expect(kept.state).toBe("ACTIVE");
    expect(kept.usableUntil.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(wordOf(await accept(first, offer))).toBe("unknown_claim");
  });

  test("of a perk that asks for something are accepted with that only", async () => {
    const { perk, claims } = await soldOut(brand);
    const [member] = (await joined(perk, await newMembers(1))) as [MemberId];
    value(await release(claims[0] ?? ""));
    await db.perk.update({ where: { id: perk }, data: { kind: "LOUNGE" } });
    const claim = await offerIdOf(perk, member);
    expect(wordOf(await accept(member, claim))).toBe("asked");
    const visitDate = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    value(await acceptOffer(member, { claim, disclosure: "on", visitDate }));
    expect((await claimById(member, claim))?.told?.asked).toMatchObject({ kind: "LOUNGE", visitDate });
  });

  test("one that runs out goes to the next by the job of each minute", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first, second] = (await joined(perk, await newMembers(2))) as [MemberId, MemberId];
    value(await release(claims[0] ?? ""));
    await endClaim(await offerIdOf(perk, first), -1);
    await expireClaims();
    await offerAllDueUnits();
    expect(await offersOf(perk)).toEqual([second]);
  });

  test("are made of units that a moderator's withdrawal frees, and of those that a brand adds", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first, second] = await joined(perk, await newMembers(2));
    const reason = "Sold to somebody at the door.";
    value(await revokeClaim(await newAdmin(), { claim: claims[0] ?? "", reason }));
    expect(await offersOf(perk)).toEqual([first]);
    value(await changeStock(brand.staff, { brand: brand.slug, perk, stock: 2 }));
    expect(new Set(await offersOf(perk))).toEqual(new Set([first, second]));
  });

  test("are not made any more once the perk has closed", async () => {
    const { perk, claims } = await soldOut(brand);
    await joined(perk, await newMembers(1));
    await db.perk.update({ where: { id: perk }, data: { closesAt: new Date() } });
    value(await release(claims[0] ?? ""));
    expect(await offerDueUnits(perk)).toBe(0);
  });

  test("a claim that ran out is offered to whoever waits, before whoever comes", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first] = await joined(perk, await newMembers(1));
    await endClaim(claims[0] ?? "", -1);
    expect(wordOf(await claim(await newMember(), perk))).toBe("sold_out");
    expect(await offersOf(perk)).toEqual([first]);
  });
});
