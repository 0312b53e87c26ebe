import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { troubles } from "@/bin/laurel-draw.mjs";
import { claim, withEmail } from "@/e2e/fixtures/claimed";
import { wordOf } from "@/e2e/fixtures/lines";
import {
  brokenInvariants,
  newBrand,
  newMember,
  newMembers,
  newPerk,
  nothingBroken,
  type TestBrand,
} from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import type { MemberId } from "@/lib/account/gate";
import { perkById } from "@/lib/claim/perk-queries";
import { db } from "@/lib/db";
import { drawFile } from "@/lib/lottery/draw-file";
import { drawDueLotteries } from "@/lib/lottery/draw-lottery";
import { hashOfSecret } from "@/lib/lottery/draw-order";
import { enterLottery } from "@/lib/lottery/enter-lottery";
import { lotteryOf, publishedDraw } from "@/lib/lottery/queries";
import { withdrawEntry } from "@/lib/lottery/withdraw-entry";
import { offerDueUnits } from "@/lib/waitlist/offer-due-units";

let brand: TestBrand;
beforeAll(async () => {
  brand = await newBrand();
});
afterEach(async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

function lotteryPerk(wish: { stock?: number; gateScore?: number; openPercent?: number } = {}) {
  const more = { mode: "LOTTERY" as const, drawAt: inMinutes(30), offerHours: 24 };
  return newPerk(brand, { ...wish, more });
}

/** As if its time had come. */
const endEntries = (perk: string) =>
  db.perk.update({ where: { id: perk }, data: { drawAt: new Date(Date.now() - 1) } });

async function enterAll(perk: string, members: readonly MemberId[]) {
  for (const member of members) value(await enterLottery(member, { perk }));
}

describe("entries", () => {
  test("one for each person, however often they enter, and withdrawn as if never made", async () => {
    const perk = await lotteryPerk();
    const member = await newMember();
    await enterAll(perk, [member, member]);
    expect(await lotteryOf(member, perk)).toMatchObject({ entries: 1, entered: true, drawnAt: null });
    value(await withdrawEntry(member, { perk }));
    expect(await lotteryOf(member, perk)).toMatchObject({ entries: 0, entered: false });
    expect(wordOf(await withdrawEntry(member, { perk }))).toBe("no_entry");
    await enterAll(perk, [member]);
  });

  test("a second account of the same person has no second chance", async () => {
    const perk = await lotteryPerk();
    await enterAll(perk, [await withEmail("draw.one@example.org")]);
    const second = await withEmail("Draw.One+more@example.org");
    expect(wordOf(await enterLottery(second, { perk }))).toBe("identity_used");
    expect(await db.lotteryEntry.count({ where: { perkId: perk } })).toBe(1);
  });

  test("end with the draw's time, for entering and withdrawing, and nobody claims before the draw", async () => {
    const perk = await lotteryPerk();
    const [member, late] = [await newMember(), await newMember()];
    await enterAll(perk, [member]);
    expect(wordOf(await claim(member, perk))).toBe("drawn_first");
    await endEntries(perk);
    expect(wordOf(await enterLottery(late, { perk }))).toBe("entries_over");
    expect(wordOf(await withdrawEntry(member, { perk }))).toBe("entries_over");
    expect(wordOf(await claim(late, perk))).toBe("drawn_first");
  });

  test("are for whom the perk is for: gates of every unit hold at the entry", async () => {
    const perk = await lotteryPerk();
    await db.perk.update({ where: { id: perk }, data: { gateMemberDays: 30 } });
    expect(wordOf(await enterLottery(await newMember(), { perk }))).toBe("member_too_new");
    expect(wordOf(await enterLottery(await newMember(), { perk: await newPerk(brand) }))).toBe("no_lottery");
  });
});

test("the hash is public before the draw and the secret is not; afterwards the script draws it again", async () => {
  const perk = await lotteryPerk({ stock: 2 });
  await enterAll(perk, await newMembers(6));
  const before = await publishedDraw(perk);
  expect(before).toMatchObject({ secret: null, drawnAt: null, entries: [], order: [] });
  const { secretHash } = before ?? {};
  await endEntries(perk);
  await drawDueLotteries();
  const after = await publishedDraw(perk);
  if (!after?.secret) throw new Error("the draw was not published");
  expect(after.secretHash).toBe(secretHash);
  expect(hashOfSecret(after.secret)).toBe(secretHash);
  const file = drawFile(after);
  expect(file.entries).toHaveLength(6);
  expect(troubles(JSON.parse(JSON.stringify(file)))).toEqual([]);
  expect(troubles({ ...file, entries: file.entries.slice(1) })).not.toEqual([]);
});

test("drawn exactly once, however many draw at the same time", async () => {
  const perk = await lotteryPerk({ stock: 2 });
  await enterAll(perk, await newMembers(5));
  await endEntries(perk);
  const drawn = await Promise.all(Array.from({ length: 6 }, drawDueLotteries));
  expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await db.waiter.count({ where: { perkId: perk } })).toBe(5);
});

test("an entry that races the draw is in it or refused, and never lost", async () => {
  const perk = await lotteryPerk({ stock: 1 });
  const members = await newMembers(12);
  await db.perk.update({ where: { id: perk }, data: { drawAt: new Date(Date.now() + 150) } });
  let open = true;
  const draws = (async () => {
    while (open) await drawDueLotteries();
  })();
  const answers = await Promise.all(members.map((member) => enterLottery(member, { perk })));
  const over = Date.now() + 300;
  while (Date.now() < over) await drawDueLotteries();
  open = false;
  await draws;
  const entered = answers.filter(({ ok }) => ok).length;
  expect((await publishedDraw(perk))?.entries).toHaveLength(entered);
  expect(await db.waiter.count({ where: { perkId: perk } })).toBe(entered);
});

test("offers go in the order drawn: the first get units, the others stand in line, what is left is first come", async () => {
  const perk = await lotteryPerk({ stock: 3 });
  const members = await newMembers(5);
  await enterAll(perk, members);
  await endEntries(perk);
  await drawDueLotteries();
  expect(await offerDueUnits(perk)).toBe(3);
  const line = await db.waiter.findMany({
    where: { perkId: perk },
    orderBy: { rank: "asc" },
    include: { claim: true },
  });
  expect(line.map(({ id }) => id)).toEqual((await publishedDraw(perk))?.order);
  expect(line.map(({ claim: offer }) => offer?.state ?? null)).toEqual([
    "OFFERED",
    "OFFERED",
    "OFFERED",
    null,
    null,
  ]);
  expect(wordOf(await claim(await newMember(), perk))).toBe("sold_out");

  const roomy = await lotteryPerk({ stock: 3 });
  await enterAll(roomy, members.slice(0, 1));
  await endEntries(roomy);
  await drawDueLotteries();
  await offerDueUnits(roomy);
  expect(wordOf(await claim(await newMember(), roomy))).toBe("yes");
});

test("units behind the gate go to the first drawn who pass it then, those of the open pool to whoever is next", async () => {
  const perk = await lotteryPerk({ stock: 2, gateScore: 60, openPercent: 50 });
  const weak = await newMembers(3);
  const strong = await newMember(80);
  await enterAll(perk, [...weak, strong]);
  await endEntries(perk);
  await drawDueLotteries();
  await offerDueUnits(perk);
  const offers = await db.claim.findMany({ where: { perkId: perk }, select: { userId: true, pool: true } });
  const first = await db.waiter.findFirstOrThrow({
    where: { perkId: perk, userId: { in: weak } },
    orderBy: { rank: "asc" },
  });
  expect(new Set(offers.map(({ userId, pool }) => `${userId} ${pool}`))).toEqual(
    new Set([`${strong} GATED`, `${first.userId} OPEN`]),
  );
});

test("a perk that closes with its draw still gives its units to those drawn", async () => {
  const perk = await lotteryPerk({ stock: 1 });
  await enterAll(perk, await newMembers(2));
  const over = new Date(Date.now() - 1);
  await db.perk.update({ where: { id: perk }, data: { drawAt: over, closesAt: over } });
  await drawDueLotteries();
  expect(await offerDueUnits(perk)).toBe(1);
});

test("whoever could enter is told so by the perk's page, and nobody else", async () => {
  const perk = await lotteryPerk();
  expect((await perkById(await newMember(), perk))?.refusal?.fact).toBe("drawn_first");
  expect(await lotteryOf(null, perk)).toMatchObject({ entered: false });
  expect(await lotteryOf(null, await newPerk(brand))).toBeNull();
  expect(await publishedDraw("nothing")).toBeNull();
});
