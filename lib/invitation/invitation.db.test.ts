import { describe, expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import type { MemberId, Teammate } from "@/lib/account/gate";
import { currentUserById } from "@/lib/account/queries";
import type { Duty } from "@/lib/brand/duty";
import { listTeammates } from "@/lib/brand/queries";
import { db } from "@/lib/db";
import { acceptInvitation } from "@/lib/invitation/accept-invitation";
import { changeInvitation } from "@/lib/invitation/change-invitation";
import { declineInvitation } from "@/lib/invitation/decline-invitation";
import { inviteTeammate } from "@/lib/invitation/invite-teammate";
import { invitationBy, listInvitations } from "@/lib/invitation/queries";
import { inviteSentences } from "@/lib/invitation/sentences";
import { withdrawInvitation } from "@/lib/invitation/withdraw-invitation";
import { addVenue } from "@/lib/venue/add-venue";

const editor: Duty = { role: "EDITOR", venueIds: null };
const day = 24 * 60 * 60 * 1000;

async function newPerson() {
  const member = (await newMember()) as MemberId;
  const user = await currentUserById(member);
  if (!user) throw new Error("nobody was made");
  return { member, user, email: user.email };
}

/** Invites an address, and says what the link in its newest mail ends with. */
async function tokenFor(owner: Teammate, email: string, duty: Duty = editor): Promise<string> {
  expect(value(await inviteTeammate(owner, { email, duty }))).toEqual({ email, mailed: true });
  const mail = (await mailTo(email)).at(-1);
  const [, token] = /\/invitation\/([\w-]{43})/.exec(mail?.text ?? "") ?? [];
  if (!token) throw new Error("the mail has no link");
  return token;
}

const onlyInvitation = async (owner: Teammate) => {
  const [one, ...more] = await listInvitations(owner);
  if (!one || more.length > 0) throw new Error("not one invitation");
  return one;
};
const actsOf = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ act }) => act);

test("whoever is invited by mail reads what it is, accepts once, and is on the team at their venue", async () => {
  const [owner, guest] = [await newTeammate("OWNER"), await newPerson()];
  const place = { name: "Quay", address: "1 Way", city: "Lisbon", country: "PT", timeZone: "Europe/Lisbon" };
  const { venueId } = value(await addVenue(owner, place));
  const token = await tokenFor(owner, guest.email, { role: "STAFF", venueIds: [venueId] });
  const { email: by } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
  expect(await invitationBy(token, guest.user)).toMatchObject({
    ...{ brand: "Meridian Air", invitedBy: by, role: "STAFF", venues: ["Quay"], yours: true },
  });
  const stored = await db.invitation.findFirstOrThrow({ where: { brandId: owner.brandId } });
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(stored.expiresAt.getTime() - stored.createdAt.getTime()).toBe(14 * day);

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => acceptInvitation(guest.member, { token })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const team = await listTeammates(owner);
  expect(team.find(({ userId }) => userId === guest.member)).toMatchObject({
    ...{ email: guest.email, duty: { role: "STAFF", venueIds: [venueId] } },
  });
  expect(await invitationBy(token, guest.user)).toBeNull();
  expect(await listInvitations(owner)).toEqual([]);
  expect(await actsOf(owner.brandId)).toEqual(["invitation.sent", "invitation.accepted"]);
  expect(refusal(await inviteTeammate(owner, { email: guest.email, duty: editor }))).toBe("already_teammate");
});

test("somebody else with the link learns no address and can neither accept nor decline", async () => {
  const [owner, guest, other] = [await newTeammate("OWNER"), await newPerson(), await newPerson()];
  const token = await tokenFor(owner, guest.email);
  const seen = await invitationBy(token, other.user);
  expect(seen?.yours).toBe(false);
  expect(JSON.stringify(seen)).not.toContain(guest.email);
  expect((await invitationBy(token, null))?.yours).toBeNull();
  expect(refusal(await acceptInvitation(other.member, { token }))).toBe("not_yours");
  expect(refusal(await declineInvitation(other.member, { token }))).toBe("not_yours");
  value(await acceptInvitation(guest.member, { token }));
});

test("an old, a withdrawn, a declined, a replaced and an unknown link get one answer", async () => {
  const [owner, guest] = [await newTeammate("OWNER"), await newPerson()];
  const dead: string[] = ["x".repeat(43)];
  const replaced = await tokenFor(owner, guest.email);
  const withdrawn = await tokenFor(owner, guest.email);
  expect((await onlyInvitation(owner)).state).toBe("OPEN");
  dead.push(replaced, withdrawn);
  value(await withdrawInvitation(owner, { invitation: (await onlyInvitation(owner)).id }));
  const declined = await tokenFor(owner, guest.email);
  dead.push(declined);
  value(await declineInvitation(guest.member, { token: declined }));
  expect((await onlyInvitation(owner)).state).toBe("DECLINED");
  const old = await tokenFor(owner, guest.email);
  dead.push(old);
  await db.invitation.updateMany({ where: { declinedAt: null }, data: { expiresAt: new Date() } });
  expect((await onlyInvitation(owner)).state).toBe("EXPIRED");
  for (const token of dead) {
    expect(await invitationBy(token, guest.user)).toBeNull();
    expect(refusal(await acceptInvitation(guest.member, { token }))).toBe("not_open");
    expect(refusal(await declineInvitation(guest.member, { token }))).toBe("not_open");
  }
  value(await acceptInvitation(guest.member, { token: await tokenFor(owner, guest.email) }));
});

describe("the owners' side", () => {
  test("of ten invitations of one address at once one stays open", async () => {
    const [owner, { email }] = [await newTeammate("OWNER"), await newPerson()];
    const ask = () => inviteTeammate(owner, { email, duty: editor });
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { brandId } = owner;
    expect(await db.invitation.count({ where: { brandId, withdrawnAt: null } })).toBe(1);
  });

  test("what somebody is invited to do can be changed, and is what they get", async () => {
    const [owner, guest, rival] = [await newTeammate("OWNER"), await newPerson(), await newTeammate("OWNER")];
    const token = await tokenFor(owner, guest.email);
    const { id: invitation } = await onlyInvitation(owner);
    const duty: Duty = { role: "OWNER", venueIds: null };
    expect(refusal(await changeInvitation(rival, { invitation, duty }))).toBe("not_open");
    expect(refusal(await withdrawInvitation(rival, { invitation }))).toBe("not_open");
    value(await changeInvitation(owner, { invitation, duty }));
    value(await acceptInvitation(guest.member, { token }));
    expect((await listTeammates(owner)).map(({ duty: { role } }) => role)).toEqual(["OWNER", "OWNER"]);
    expect(refusal(await changeInvitation(owner, { invitation, duty: editor }))).toBe("not_open");
  });

  test("is for those who are owners at that moment, with venues of the brand", async () => {
    const [owner, rival] = [await newTeammate("OWNER"), await newTeammate("OWNER")];
    const place = { name: "Q", address: "1 Way", city: "Lisbon", country: "PT", timeZone: "Europe/Lisbon" };
    const { venueId } = value(await addVenue(rival, place));
    const duty: Duty = { role: "STAFF", venueIds: [venueId] };
    expect(refusal(await inviteTeammate(owner, { email: "a@example.org", duty }))).toBe("unknown_venue");
    const demoted = await newTeammate("EDITOR", owner.brandId);
    const asOwner: Teammate = { ...demoted, role: "OWNER" };
    const asked = { email: "b@example.org", duty: editor };
    expect(refusal(await inviteTeammate(asOwner, asked))).toBe("not_allowed");
    expect(await db.invitation.count({ where: { brandId: owner.brandId } })).toBe(0);
  });

  test("thirty an hour from a brand, ten a day to a mailbox, refused in words", async () => {
    const owner = await newTeammate("OWNER");
    const invite = (email: string) => inviteTeammate(owner, { email, duty: editor });
    for (let i = 0; i < 10; i++) value(await invite("full@example.org"));
    const full = refusal(await invite("full+again@example.org"));
    expect(inviteSentences[full]).toBe("This address got many invitations today. Invite it again tomorrow.");
    for (let i = 0; i < 19; i++) value(await invite(`person-${i}@example.org`));
    expect(refusal(await invite("one-more@example.org"))).toBe("too_many_invitations");
  });
});
