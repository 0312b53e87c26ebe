import { expect, test } from "vitest";
import { newHeardMember } from "@/e2e/fixtures/heard";
import { newMember } from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { scoreOfMember } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";
import { topicsSwitchedOff } from "@/lib/topic/queries";
import { switchTopic } from "@/lib/topic/switch-topic";

const heardIn = async (member: MemberId) => (await scoreOfMember(member))?.topics.map(({ topic }) => topic);

test("a topic that is switched off is scored no more at once, and is again when it is switched on", async () => {
  const { member } = await newHeardMember({ trains: 3, baking: 2 });
  const { member: other } = await newHeardMember({ trains: 3 });
  for (const one of [member, other]) await recordScore(one, new Date());
  const before = await scoreOfMember(member);
  expect(await heardIn(member)).toEqual(["mobility", "trains", "baking", "food"]);

  expect(await switchTopic(member, { topic: "trains", to: "off" })).toEqual({ ok: true, value: undefined });
  expect(await heardIn(member)).toEqual(["mobility", "baking", "food"]);
  expect(await topicsSwitchedOff(member)).toEqual(["trains"]);
  expect(await heardIn(other)).toContain("trains");
  expect(await topicsSwitchedOff(other)).toEqual([]);
  expect((await scoreOfMember(member))?.value).toBe(before?.value);

  await switchTopic(member, { topic: "trains", to: "off" });
  await switchTopic(member, { topic: "mobility", to: "off" });
  expect(await topicsSwitchedOff(member)).toEqual(["mobility", "trains"]);
  await switchTopic(member, { topic: "trains", to: "on" });
  expect(await heardIn(member)).toEqual(["trains", "baking", "food"]);
  expect(await topicsSwitchedOff(member)).toEqual(["mobility"]);
});

test("who has nothing to be scored by does not get a score by switching", async () => {
  const member = await newMember();
  await switchTopic(member, { topic: "tea", to: "off" });
  expect(await topicsSwitchedOff(member)).toEqual(["tea"]);
  expect(await db.scoreSnapshot.count({ where: { userId: member } })).toBe(0);
});

test("after sixty switches in an hour the next one is refused and changes nothing", async () => {
  const member = await newMember();
  for (let turn = 0; turn < 60; turn += 1)
    await switchTopic(member, { topic: "tea", to: turn % 2 ? "on" : "off" });
  expect(await switchTopic(member, { topic: "tea", to: "off" })).toMatchObject({
    ok: false,
    refusal: { fact: "too_many_switches" },
  });
  expect(await topicsSwitchedOff(member)).toEqual([]);
});
