import { expect, test } from "vitest";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";
import { forgetSights } from "@/lib/results/forget-sights";
import { recordSights } from "@/lib/results/record-sights";

const noon = new Date("2026-11-25T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const visitor = (browser: string, address = "192.0.2.1") => ({ member: null, address, browser });

async function daysOf(perk: string) {
  const days = await db.perkDay.findMany({ where: { perkId: perk }, orderBy: { day: "asc" } });
  return days.map(({ day, seen, opened }) => [day.toISOString().slice(0, 10), seen, opened]);
}

test("a person counts once for a perk and day, and whoever opened a perk has seen it", async () => {
  const brand = await newBrand();
  const [lounge, tea] = [await newPerk(brand), await newPerk(brand)];
  const ada = { member: await newMember(), address: null, browser: "Firefox" };
  await recordSights(ada, { seen: [lounge, tea] }, noon);
  await recordSights(ada, { seen: [tea, lounge] }, hours(1));
  await recordSights({ ...ada, browser: "another one" }, { opened: lounge }, hours(2));
  await recordSights(visitor("Firefox"), { opened: lounge }, noon);
  await recordSights(visitor("Firefox"), { opened: lounge }, hours(2));
  await recordSights(visitor("Chromium"), { seen: [lounge] }, noon);
  await recordSights(ada, { seen: [lounge] }, hours(12));
  expect(await daysOf(lounge)).toEqual([
    ["2026-11-25", 3, 2],
    ["2026-11-26", 1, 0],
  ]);
  expect(await daysOf(tea)).toEqual([["2026-11-25", 1, 0]]);
});

test("what is kept of a person ties neither perks nor days together, and is forgotten after a day", async () => {
  const brand = await newBrand();
  const [lounge, tea] = [await newPerk(brand), await newPerk(brand)];
  const ada = { member: await newMember(), address: null, browser: "Firefox" };
  await recordSights(ada, { seen: [lounge, tea] }, noon);
  await recordSights(ada, { seen: [lounge, tea] }, hours(24));
  const of = { where: { perkId: { in: [lounge, tea] } } };
  const kept = await db.perkSight.findMany(of);
  expect(new Set(kept.map(({ viewer }) => viewer)).size).toBe(4);
  expect(kept.some(({ viewer }) => viewer.includes(ada.member))).toBe(false);
  await forgetSights(hours(24));
  expect(await db.perkSight.count(of)).toBe(4);
  await forgetSights(hours(48));
  expect(await db.perkSight.count(of)).toBe(2);
  expect(await daysOf(lounge)).toEqual([
    ["2026-11-25", 1, 0],
    ["2026-11-26", 1, 0],
  ]);
});

test("neither the brand's team nor perks that nobody may see count", async () => {
  const brand = await newBrand();
  const [lounge, draft] = [await newPerk(brand), await newPerk(brand, { more: { status: "DRAFT" } })];
  const unknown = "0199a5a0-0000-7000-8000-000000000000";
  const team = { member: brand.staff.userId, address: null, browser: "" };
  await recordSights(team, { opened: lounge }, noon);
  await recordSights(visitor("Firefox"), { seen: [draft, unknown] }, noon);
  expect(await db.perkSight.count({ where: { perkId: { in: [lounge, draft] } } })).toBe(0);
  expect(await daysOf(lounge)).toEqual([]);
});

test("many at once, the same ones twice, are counted exactly", async () => {
  const brand = await newBrand();
  const perks = [await newPerk(brand), await newPerk(brand), await newPerk(brand)];
  const turned = perks.toReversed();
  const tells = Array.from({ length: 150 }, (_, index) => [
    recordSights(visitor(`browser ${index}`, `10.0.0.${index}`), { seen: perks }, noon),
    recordSights(visitor(`browser ${index}`, `10.0.0.${index}`), { seen: turned }, noon),
    recordSights(visitor(`browser ${index}`, `10.0.0.${index}`), { opened: perks[index % 3] ?? "" }, noon),
  ]);
  await Promise.all(tells.flat());
  for (const perk of perks) expect(await daysOf(perk)).toEqual([["2026-11-25", 150, 50]]);
  expect(await db.perkSight.count({ where: { perkId: { in: perks } } })).toBe(3 * 150 + 150);
});

test("past a limit nothing more of an address is counted", async () => {
  const brand = await newBrand();
  const perk = await newPerk(brand);
  for (let index = 0; index < 125; index += 1)
    await recordSights(visitor(`browser ${index}`, "198.51.100.7"), { seen: [perk] }, noon);
  expect(await daysOf(perk)).toEqual([["2026-11-25", 120, 0]]);
});
