import { beforeAll, expect, test } from "vitest";
import { newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { newMember, newMembers } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import type { MemberId, Teammate } from "@/lib/account/gate";
import { estimateAudience } from "@/lib/audience/estimate-audience";
import { latestAudience } from "@/lib/audience/queries";
import { countMembers, takeAudience, takeAudienceOnceScored } from "@/lib/audience/take-audience";
import { db } from "@/lib/db";
import { createPerk } from "@/lib/perk/create-perk";
import { findCity } from "@/lib/place/gazetteer";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { gateStandingsOf } from "@/lib/score/queries";
import { topicScoresAtGate } from "@/lib/score/topic-standing";

const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
let members: MemberId[];
let editor: Teammate;
let perk: string;

/** Days of a member's score: how long ago, the upper end of its band, and topics with theirs. */
async function scored(member: MemberId, days: readonly [number, number, Record<string, number>?][]) {
  await db.scoreSnapshot.createMany({
    data: days.map(([ago, high, topics = {}]) => ({
      ...{ userId: member, day: daysAgo(ago), scoredAt: daysAgo(ago), formula: v1.version, lines: [] },
      ...{ valueTenths: high * 10, shown: high, bandLow: high, bandHigh: high },
      topics: Object.entries(topics).map(([topic, best]) => [topic, best * 10, best, best]),
      ...{ withheldResonance: 0, withheldConversation: 0, withheldListening: 0 },
    })),
  });
}

beforeAll(async () => {
  const lisbon = value(findCity("PT", "Lisbon") as ReturnType<typeof findCity>);
  members = await newMembers(60);
  for (const [place, member] of members.entries()) {
    const { name: city, ...where } = lisbon;
    if (place < 40) await db.memberPlace.create({ data: { userId: member, city, ...where, saidAt: now } });
    // Better a week ago than today; and long ago better still, which counts for nobody who has a newer day.
    if (place < 50)
      await scored(member, [
        [40, 90],
        [7, 30 + (place % 20), { tea: 20 + (place % 5) }],
        [0, 25, place % 2 ? { tea: 10, jazz: 30 } : {}],
      ]);
    // Nothing was read lately: the last day stands.
    else if (place < 55) await scored(member, [[30, 66, { jazz: 44 }]]);
  }
  editor = await newTeammate();
  perk = value(await createPerk(editor, perkInput(await newCampaign(editor)))).perkId;
});

test("members are counted as their claims would judge them", async () => {
  const audience = await countMembers(now);
  const ids = (await db.user.findMany({ select: { id: true } })).map(({ id }) => id as MemberId);
  const standings = await gateStandingsOf(ids, now);
  const topicScore = await topicScoresAtGate(ids, ["tea", "jazz"], now);
  const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  expect(sorted(audience.scores)).toEqual(sorted(ids.map((id) => standings.get(id)?.score ?? 0)));
  const byTopic = (topic: string) => {
    const number = audience.topics.indexOf(topic);
    return sorted([...audience.topicScores].filter((_, at) => audience.topicOf[at] === number));
  };
  for (const topic of ["tea", "jazz"])
    expect(byTopic(topic)).toEqual(sorted(ids.flatMap((id) => topicScore(id, topic) ?? [])));
  expect([...audience.places].filter((place) => place === 1)).toHaveLength(40);
  expect(audience.cities.map(({ name }) => name)).toEqual(["Lisbon"]);
});

test("whoever is banned is not counted", async () => {
  const before = (await countMembers(now)).scores.length;
  const banned = await newMember(50);
  await db.ban.create({ data: { userId: banned, byId: editor.userId, reason: "Sold passes." } });
  expect((await countMembers(now)).scores).toHaveLength(before);
});

test("a day is counted once, however many ask, and the days before go", async () => {
  await db.audience.deleteMany();
  await takeAudience(daysAgo(1));
  await Promise.all([takeAudience(now), takeAudience(now), takeAudience(now)]);
  const [only, ...others] = await db.audience.findMany();
  expect([only?.day.toISOString().slice(0, 10), others]).toEqual([now.toISOString().slice(0, 10), []]);
});

test("an estimate is the same all day, whoever comes or goes meanwhile", async () => {
  const input = { perk, gatePlaceKind: "ANYWHERE" as const, gateScore: 30 };
  const first = value(await estimateAudience(editor, input));
  expect(first).toMatchObject({ passing: expect.any(Number), cities: [{ name: "Lisbon", people: 40 }] });
  await newMembers(100, 80);
  expect(value(await estimateAudience(editor, input))).toEqual(first);
  expect((await latestAudience()).day).toBe(first.day);
});

test("the job waits until everybody was scored", async () => {
  await db.audience.deleteMany();
  await takeAudienceOnceScored(now);
  expect(await db.audience.count()).toBe(0);
  const slice = { day: now, formula: v1.version, ordinal: 0, firstId: editor.userId, lastId: editor.userId };
  await db.rescoreSlice.create({ data: slice });
  await takeAudienceOnceScored(now);
  expect(await db.audience.count()).toBe(0);
  await db.rescoreSlice.updateMany({ data: { doneAt: now } });
  await takeAudienceOnceScored(now);
  expect(await db.audience.count()).toBe(1);
});

test("another brand's perk, an unknown city and too many questions are refused", async () => {
  const input = { perk, gatePlaceKind: "ANYWHERE" as const };
  expect(refusal(await estimateAudience(await newTeammate("OWNER"), input)).fact).toBe("unknown_perk");
  const nowhere = {
    perk,
    gatePlaceKind: "NEAR" as const,
    gateKm: 5,
    gateCity: "Atlantis",
    gateCountry: "PT",
  };
  expect(refusal(await estimateAudience(editor, nowhere)).fact).toBe("unknown_city");
  const eager = await newTeammate("EDITOR", editor.brandId);
  for (let asked = 0; asked < 300; asked += 1) value(await estimateAudience(eager, input));
  expect(refusal(await estimateAudience(eager, input)).fact).toBe("too_many_estimates");
});
