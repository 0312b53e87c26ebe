import { describe, expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { invited } from "@/e2e/fixtures/world-team";
import type { MemberId, Teammate } from "@/lib/account/gate";
import { changeTeammate } from "@/lib/brand/change-teammate";
import type { Duty } from "@/lib/brand/duty";
import { listTeammates } from "@/lib/brand/queries";
import { removeTeammate } from "@/lib/brand/remove-teammate";
import { changeTeammateSentences, removeTeammateSentences } from "@/lib/brand/sentences";
import { db } from "@/lib/db";
import { acceptInvitation } from "@/lib/invitation/accept-invitation";
import { addVenue } from "@/lib/venue/add-venue";
import { removeVenue } from "@/lib/venue/remove-venue";

const as = (role: Duty["role"], venueIds: Duty["venueIds"] = null): Duty => ({ role, venueIds });
const leave = (one: Teammate) => removeTeammate(one, { user: one.userId });
const stepDown = (one: Teammate) => changeTeammate(one, { user: one.userId, duty: as("EDITOR") });
const ownersOf = (brandId: string) => db.teammate.count({ where: { brandId, role: "OWNER" } });
const lastOwner = "A brand needs an owner, and this is the last one. Make somebody else an owner first.";
const actsOf = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ act }) => act);

async function venueOf(owner: Teammate, name: string): Promise<string> {
  const place = { address: "1 Way", city: "Lisbon", country: "PT", timeZone: "Europe/Lisbon" };
  return value(await addVenue(owner, { name, ...place })).venueId;
}

describe("the last owner", () => {
  test("neither leaves nor steps down, and is told why", async () => {
    const alone = await newTeammate("OWNER");
    await newTeammate("EDITOR", alone.brandId);
    expect(removeTeammateSentences[refusal(await leave(alone))]).toBe(lastOwner);
    expect(changeTeammateSentences[refusal(await stepDown(alone))]).toBe(lastOwner);
    expect(await ownersOf(alone.brandId)).toBe(1);
    expect(await actsOf(alone.brandId)).toEqual([]);
  });

  test.each([
    ["two leave", leave, leave],
    ["two step down", stepDown, stepDown],
    ["one leaves as the other steps down", leave, stepDown],
    [
      "each removes the other",
      (one: Teammate, other: Teammate) => removeTeammate(one, { user: other.userId }),
      (one: Teammate, other: Teammate) => removeTeammate(one, { user: other.userId }),
    ],
  ])("stays when %s at once", async (_, first, second) => {
    for (let round = 0; round < 10; round++) {
      const one = await newTeammate("OWNER");
      const two = await newTeammate("OWNER", one.brandId);
      const answers = await Promise.all([first(one, two), second(two, one)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await ownersOf(one.brandId)).toBe(1);
    }
  });
});

test("others may leave but not send away; strangers are not on the team", async () => {
  const owner = await newTeammate("OWNER");
  const staff = await newTeammate("STAFF", owner.brandId);
  const editor = await newTeammate("EDITOR", owner.brandId);
  expect(refusal(await removeTeammate(editor, { user: staff.userId }))).toBe("not_allowed");
  const stranger = await newTeammate("OWNER");
  expect(refusal(await removeTeammate(stranger, { user: staff.userId }))).toBe("unknown_teammate");
  expect(value(await leave(staff))).toEqual({ left: true });
  expect(value(await removeTeammate(owner, { user: editor.userId }))).toEqual({ left: false });
  expect(await listTeammates(owner)).toHaveLength(1);
  expect(await actsOf(owner.brandId)).toEqual(["teammate.removed", "teammate.removed"]);
});

describe("changing what somebody does", () => {
  test("binds staff to venues and frees them again; whoever rises is bound no more", async () => {
    const owner = await newTeammate("OWNER");
    const staff = await newTeammate("STAFF", owner.brandId);
    const [one, two] = [await venueOf(owner, "One"), await venueOf(owner, "Two")];
    const change = (duty: Duty) => changeTeammate(owner, { user: staff.userId, duty });
    const dutyNow = async () =>
      (await listTeammates(owner)).find(({ userId }) => userId === staff.userId)?.duty;
    value(await change(as("STAFF", [one, two])));
    expect((await dutyNow())?.venueIds?.toSorted()).toEqual([one, two].toSorted());
    value(await change(as("STAFF", [two])));
    expect(await dutyNow()).toEqual(as("STAFF", [two]));
    // A venue that is gone leaves them nowhere, not everywhere.
    value(await removeVenue(owner, { venue: two }));
    expect(await dutyNow()).toEqual(as("STAFF", []));
    value(await change(as("EDITOR")));
    expect(await dutyNow()).toEqual(as("EDITOR"));
    expect(await actsOf(owner.brandId)).toEqual(Array(3).fill("teammate.changed"));
  });

  test("is for owners of the brand, about its team and its venues", async () => {
    const owner = await newTeammate("OWNER");
    const [editor, rival] = [await newTeammate("EDITOR", owner.brandId), await newTeammate("OWNER")];
    const duty = as("OWNER");
    expect(refusal(await changeTeammate(editor, { user: editor.userId, duty }))).toBe("not_allowed");
    expect(refusal(await changeTeammate(rival, { user: editor.userId, duty }))).toBe("unknown_teammate");
    const foreign = as("STAFF", [await venueOf(rival, "Theirs")]);
    const answer = await changeTeammate(owner, { user: editor.userId, duty: foreign });
    expect(refusal(answer)).toBe("unknown_venue");
    // A gate that was passed a moment before somebody was put off the team opens nothing.
    value(await changeTeammate(owner, { user: editor.userId, duty }));
    const gone: Teammate = { ...editor, role: "OWNER" };
    value(await removeTeammate(owner, { user: editor.userId }));
    expect(refusal(await removeTeammate(gone, { user: owner.userId }))).toBe("not_allowed");
  });

  test("an owner who steps down or leaves takes along whom they invited", async () => {
    for (const go of [leave, stepDown]) {
      const [owner, guest] = [await newTeammate("OWNER"), (await newMember()) as MemberId];
      const second = await newTeammate("OWNER", owner.brandId);
      const { token } = await invited(owner.brandId, second.userId, guest);
      expect((await go(second)).ok).toBe(true);
      expect(refusal(await acceptInvitation(guest, { token }))).toBe("not_open");
    }
  });
});
