import { expect, test } from "vitest";
import { newMember } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";
import { placeOf } from "@/lib/place/queries";
import { removePlace } from "@/lib/place/remove-place";
import { sayPlace } from "@/lib/place/say-place";

const now = new Date("2026-06-03T12:00:00Z");
const later = (days: number, ms = 0) => new Date(now.getTime() + days * 86_400_000 + ms);
const lisbon = { city: "lisbon", country: "PT" };
const porto = { city: "Porto", country: "PT" };

test("a place is kept as the gazetteer names it, with where it lies", async () => {
  const member = await newMember();
  expect(await placeOf(member)).toBeNull();
  expect(await sayPlace(member, lisbon, now)).toEqual({ ok: true, value: undefined });
  expect(await placeOf(member, now)).toMatchObject({
    city: { name: "Lisbon", country: "PT", latitude: expect.closeTo(38.7, 0) },
    changeable: false,
  });
});

test("another place only after 30 days, to the millisecond; the same again is no change", async () => {
  const member = await newMember();
  await sayPlace(member, lisbon, now);
  expect(await sayPlace(member, lisbon, later(1))).toMatchObject({ ok: true });
  expect(await sayPlace(member, porto, later(30, -1))).toEqual({
    ok: false,
    refusal: { fact: "said_lately", from: later(30) },
  });
  expect(await sayPlace(member, porto, later(30))).toMatchObject({ ok: true });
  expect((await placeOf(member, later(30)))?.city?.name).toBe("Porto");
});

test("a removed place is gone, and no way around the 30 days", async () => {
  const member = await newMember();
  await sayPlace(member, lisbon, now);
  expect(await removePlace(member)).toMatchObject({ ok: true });
  expect(await removePlace(member)).toEqual({ ok: false, refusal: "no_place" });
  const nothing = { city: null, country: null, latitude: null, longitude: null };
  expect(await db.memberPlace.findUnique({ where: { userId: member } })).toMatchObject(nothing);
  expect(await sayPlace(member, porto, later(1))).toMatchObject({ ok: false });
  expect(await sayPlace(member, porto, later(30))).toMatchObject({ ok: true });
});

test("two places at once: one is kept", async () => {
  const member = await newMember();
  const answers = await Promise.all([sayPlace(member, lisbon, now), sayPlace(member, porto, now)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a city that is not listed changes nothing", async () => {
  const member = await newMember();
  expect(await sayPlace(member, { city: "Atlantis", country: "PT" }, now)).toMatchObject({
    refusal: { fact: "unknown_city" },
  });
  expect(await placeOf(member)).toBeNull();
});
