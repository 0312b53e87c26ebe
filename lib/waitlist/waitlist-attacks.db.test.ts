import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { claim, withEmail } from "@/e2e/fixtures/claimed";
import { accept, joined, offerIdOf, offersOf, release, soldOut, wordOf } from "@/e2e/fixtures/lines";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newMembers,
  nothingBroken,
  type TestBrand,
} from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import type { MemberId } from "@/lib/account/gate";
import { releaseClaim } from "@/lib/claim/release-claim";
import { db } from "@/lib/db";
import { offerAllDueUnits, offerDueUnits } from "@/lib/waitlist/offer-due-units";
import { lineOf } from "@/lib/waitlist/queries";

process.env.DATABASE_POOL = "60";

const rounds = Array.from({ length: 20 }, (_, round) => round + 1);

let brand: TestBrand;
beforeAll(async () => {
  brand = await newBrand();
});
afterEach(async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

describe("attack 6: the hold expires, the unit is taken again, the first holder confirms or declines late", () => {
  test.each(rounds)("refused, and the new holder keeps the unit, round %i", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first, second] = (await joined(perk, await newMembers(2))) as [MemberId, MemberId];
    value(await release(claims[0] ?? ""));
    const late = await offerIdOf(perk, first);
    await endClaim(late, -1);
    await offerDueUnits(perk);
    expect(await offersOf(perk)).toContain(second);
    expect(wordOf(await accept(first, late))).toBe("offer_over");
    expect(wordOf(await releaseClaim(first, { claim: late }))).toBe("over");
    expect(wordOf(await accept(second, await offerIdOf(perk, second)))).toBe("yes");
  });
});

describe("attack 7: an offer is accepted at the moment at which it runs out and others want its unit", () => {
  test.each(rounds)("accepted or refused, and never two for one unit, round %i", async () => {
    const { perk, claims } = await soldOut(brand);
    const [first] = (await joined(perk, await newMembers(1))) as [MemberId];
    value(await release(claims[0] ?? ""));
    const offer = await offerIdOf(perk, first);
    await endClaim(offer, 40);
    const others = await newMembers(6);
    const over = Date.now() + 80;
    const persist = async (member: MemberId) => {
      for (;;) {
        const begun = Date.now();
        const answer = await claim(member, perk);
        if (answer.ok || begun > over) return answer;
      }
    };
    const [accepted, ...answers] = await Promise.all([accept(first, offer), ...others.map(persist)]);
    expect([accepted, ...answers].filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("attack 12: the waitlist", () => {
  test("the head is no longer eligible: the next has it, and the head keeps their place", async () => {
    const { perk, claims } = await soldOut(brand, { stock: 1 });
    const [head, next] = (await joined(perk, await newMembers(2))) as [MemberId, MemberId];
    await db.perk.update({ where: { id: perk }, data: { gateMemberDays: 30 } });
    await db.user.update({
      where: { id: next },
      data: { createdAt: new Date(Date.now() - 31 * 86_400_000) },
    });
    value(await release(claims[0] ?? ""));
    expect(await offersOf(perk)).toEqual([next]);
    expect((await lineOf(head, perk)).place).toBe(1);
  });

  test("a unit from behind the gate passes over whoever has not the score", async () => {
    const { perk, claims } = await soldOut(brand, { stock: 2, gateScore: 60, openPercent: 50 });
    const weak = await newMember();
    const strong = await newMember(70);
    await joined(perk, [weak, strong]);
    const gated = await db.claim.findFirstOrThrow({ where: { id: { in: claims }, pool: "GATED" } });
    value(await release(gated.id));
    expect(await offersOf(perk)).toEqual([strong]);
  });

  test("a unit from behind the gate finds the one behind a hundred who have not the score", async () => {
    const { perk, claims } = await soldOut(brand, { stock: 2, gateScore: 60, openPercent: 50 });
    const weak = await newMembers(100, 40);
    const strong = await newMember(70);
    await joined(perk, [...weak, strong]);
    for (const claimId of claims) value(await release(claimId));
    expect(new Set(await offersOf(perk))).toEqual(new Set([weak[0], strong]));
  });

  test("a second account of who has an offer is passed over", async () => {
    const { perk, claims } = await soldOut(brand, { stock: 2 });
    const [one, same] = [await withEmail("line@example.org"), await withEmail("LINE+2@example.org")];
    const other = await newMember();
    await joined(perk, [one, same, other]);
    for (const claimId of claims) value(await release(claimId));
    expect((await offersOf(perk)).toSorted()).toEqual([one, other].toSorted());
  });

  test.each(rounds)("two units are freed at once: two are offered, to the first two, round %i", async () => {
    const { perk, claims } = await soldOut(brand, { stock: 2 });
    const line = await joined(perk, await newMembers(4));
    const answers = await Promise.all(claims.map(release));
    for (const [place, answer] of answers.entries())
      if (!answer.ok) value(await release(claims[place] ?? ""));
    expect(new Set(await offersOf(perk))).toEqual(new Set(line.slice(0, 2)));
  });

  test.each(rounds)(
    "promotion races public claims: exactly the stock, and waiters first, round %i",
    async () => {
      const { perk, claims } = await soldOut(brand, { stock: 4 });
      const line = await joined(perk, await newMembers(3));
      const public_ = await newMembers(12);
      await Promise.all([
        ...claims.map(release),
        ...public_.map((member) => claim(member, perk)),
        offerDueUnits(perk),
        offerAllDueUnits(),
      ]);
      for (const claimId of claims) await release(claimId);
      await offerDueUnits(perk);
      const live = await db.claim.findMany({ where: { perkId: perk, state: { in: ["OFFERED", "ACTIVE"] } } });
      expect(live.length).toBeLessThanOrEqual(4);
      const offered = live.filter(({ state }) => state === "OFFERED").map(({ userId }) => userId);
      expect(new Set(offered)).toEqual(new Set(line));
    },
  );
});
