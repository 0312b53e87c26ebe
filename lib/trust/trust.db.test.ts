import { expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { linkAccount } from "@/e2e/fixtures/linked";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { listAudit } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { askWeighing } from "@/lib/trust/ask-weighing";
import { findCandidates, mostCandidates } from "@/lib/trust/candidate-queries";
import { pickSeed } from "@/lib/trust/pick-seed";
import { listSeeds, publicTrust } from "@/lib/trust/queries";
import { withdrawSeed } from "@/lib/trust/withdraw-seed";

const reason = "Answers beginners for years.";

async function newSeed() {
  const [admin, member] = [await newAdmin(), await newMember()];
  const account = await linkAccount(member);
  value(await pickSeed(admin, { account, reason }));
  return { admin, member, account, ...(await db.trustSeed.findFirstOrThrow({ where: { userId: member } })) };
}

const actsOn = async (admin: Awaited<ReturnType<typeof newAdmin>>, subject: string) =>
  (await listAudit(admin)).rows.filter(({ subjectId }) => subjectId === subject).map(({ act }) => act);

test("a seed is picked with a reason, listed, counted, withdrawn once, and can be picked again", async () => {
  const before = (await publicTrust()).seeds;
  const { admin, account, id } = await newSeed();
  expect((await publicTrust()).seeds).toBe(before + 1);
  const inForce = (await listSeeds(admin)).inForce.find((row) => row.id === id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: admin } });
  expect(inForce).toMatchObject({ reason, pickedBy: email, withdrawnAt: null, withdrawnBy: null });
  expect(inForce?.accounts).toEqual([expect.stringMatching(/^Mastodon m.*@social\.example$/)]);

  const other = await newAdmin();
  const both = await Promise.all([withdrawSeed(admin, { seed: id }), withdrawSeed(other, { seed: id })]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect((await publicTrust()).seeds).toBe(before);
  expect((await listSeeds(admin)).withdrawn[0]).toMatchObject({ id, reason });
  expect(await actsOn(admin, id)).toEqual(["seed.withdrawn", "seed.picked"]);
  value(await pickSeed(admin, { account, reason }));
});

test("of moderators who pick the same member at once, through whichever account, one does", async () => {
  const member = await newMember();
  const accounts = [await linkAccount(member), await linkAccount(member)];
  const admins = await Promise.all([newAdmin(), newAdmin(), newAdmin(), newAdmin()]);
  const picks = await Promise.all(
    admins.map((admin, index) => pickSeed(admin, { account: accounts[index % 2] ?? "", reason })),
  );
  expect(picks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(picks.filter((pick) => !pick.ok && pick.refusal === "seed_already")).toHaveLength(3);
  expect(await db.trustSeed.count({ where: { userId: member } })).toBe(1);
});

test("nobody picks themselves, nor an account that is gone", async () => {
  const admin = await newAdmin();
  const own = await linkAccount(admin);
  expect(refusal(await pickSeed(admin, { account: own, reason }))).toBe("own_account");
  await db.linkedAccount.delete({ where: { id: own } });
  expect(refusal(await pickSeed(admin, { account: own, reason }))).toBe("unknown_account");
});

test("a seed whose accounts are all unlinked stays, without a name", async () => {
  const { admin, account, id } = await newSeed();
  await db.linkedAccount.delete({ where: { id: account } });
  expect((await listSeeds(admin)).inForce.find((row) => row.id === id)?.accounts).toEqual([]);
});

test("what is public is the last weighing and the count in force", async () => {
  await db.trustWeighing.deleteMany();
  expect(await publicTrust()).toMatchObject({ people: 0, weighedAt: null, seeded: false });
  const [old, at] = [new Date("2026-01-01"), new Date("2026-01-02")];
  await db.trustWeighing.create({ data: { at, people: 2000, edges: 9, seeds: 3, seeded: true } });
  await db.trustWeighing.create({ data: { at: old, people: 20, edges: 1, seeds: 0, seeded: false } });
  expect(await publicTrust()).toMatchObject({ people: 2000, weighedAt: at, seeded: true });
  expect(Object.keys(await publicTrust()).toSorted()).toEqual(["people", "seeded", "seeds", "weighedAt"]);
});

test("candidates are found by the beginning of a handle in any case, the exact one first, signs as themselves", async () => {
  const { admin } = await newSeed();
  const found = async (begins: string) =>
    (await findCandidates(admin, begins)).candidates.map(({ handle }) => handle);
  for (const handle of ["Heron", "heron.of.lisbon", "heronry", "grey_heron", "greyXheron"])
    await linkAccount(await newMember(), { handle });
  expect(await found("heron")).toEqual(["Heron", "heron.of.lisbon", "heronry"]);
  expect(await found("grey_")).toEqual(["grey_heron"]);
  expect(await found("grey%")).toEqual([]);
  const own = await linkAccount(admin, { handle: "moderating", profileUrl: "javascript:alert(1)" });
  expect((await findCandidates(admin, "moderating")).candidates).toMatchObject([
    { account: own, own: true, seed: false, network: "Mastodon", profileUrl: null },
  ]);
  const many = await newMember();
  for (let index = 0; index <= mostCandidates; index += 1)
    await linkAccount(many, { handle: `many${index}` });
  expect(await findCandidates(admin, "many")).toMatchObject({ more: true });
  expect(await found("many")).toHaveLength(mostCandidates);
});

test("a weighing is asked for once while it waits, and that is written down", async () => {
  const admin = await newAdmin();
  value(await askWeighing(admin));
  value(await askWeighing(admin));
  const [waiting] = await db.$queryRaw<[{ jobs: number }]>`
    select count(*)::int as jobs from pgboss.job where name = 'weigh-trust' and state = 'created'`;
  expect(waiting.jobs).toBe(1);
  expect(await actsOn(admin, admin)).toEqual(["weighing.asked", "weighing.asked"]);
  await stopJobs();
});
