import { afterAll, beforeAll, expect, test } from "vitest";
import { consentOnFaulty } from "@/e2e/servers/consent";
import { FoundStore, readWellInto } from "@/e2e/servers/found-store";
import { liveOn } from "@/e2e/servers/github-lively";
import { type GitHubStub, startGitHubStub } from "@/e2e/servers/github-stub";
import { WorldBuilder } from "@/e2e/servers/github-world";
import { killedAt } from "@/e2e/servers/killed-read";
import { newMember } from "@/e2e/servers/linking";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { adapterOf } from "@/lib/link/adapters";
import { beginLink } from "@/lib/link/begin-link";
import { finishLink } from "@/lib/link/finish-link";
import { readAccount } from "@/lib/link/read-account";

let stub: GitHubStub;

beforeAll(async () => {
  stub = await startGitHubStub();
  Object.assign(process.env, stub.settings);
});
afterAll(async () => {
  await stopJobs();
  await stub.stop();
});

/** Links the stub's account as somebody new; resolves to the linked account's id and the read that waits for it. */
async function link(): Promise<{ account: string; read: string; member: string }> {
  const member = await newMember();
  const begun = await beginLink(member, { network: "github", place: "" });
  if (!begun.ok) throw new Error(begun.refusal.fact);
  const back = await consentOnFaulty(new URL(begun.value.url), "allow");
  const finished = await finishLink(member, "github", back);
  if (!finished.ok) throw new Error(finished.refusal.fact);
  const account = finished.value.accountId;
  const read = await db.accountRead.findFirstOrThrow({
    where: { linkedAccountId: account, finishedAt: null },
  });
  return { account, read: read.id, member };
}

test("a reading of GitHub that is killed again and again comes to what one reading finds, and scores the same", async () => {
  const build = new WorldBuilder();
  liveOn(build, 3, 4);
  stub.world = build.world;
  const { account: id, read, member } = await link();
  const paths = ["/stargazers", "/comments", "/starred"];
  const server = {
    get asked() {
      return stub.asked.map(({ path }) => path);
    },
    setFaults: stub.setFaults,
  };
  for (const path of paths) {
    await killedAt(server, read, path);
    expect(await db.scoreSnapshot.count({ where: { userId: member } })).toBe(0);
  }
  const asked = stub.asked.length;
  await readAccount(read);
  // It went on where it was.
  const resumed = stub.asked.slice(asked).map(({ path }) => path);
  expect(resumed.some((path) => path.includes("/stargazers") || path.includes("/search/"))).toBe(false);

  const { grantSealed, ...linked } = await db.linkedAccount.findUniqueOrThrow({ where: { id } });
  const whole = new FoundStore();
  await readWellInto(whole, await adapterOf("github"), { ...linked, grant: unseal(grantSealed) });
  const acts = await db.engagement.findMany({ where: { linkedAccountId: id }, include: { engager: true } });
  const told = ({ direction, kind, who, target, at }: (typeof whole.engagements)[number]) =>
    JSON.stringify([direction, kind, who, target, at]);
  expect(acts.map(({ engager: { who }, ...act }) => told({ ...act, who })).sort()).toEqual(
    whole.engagements.map(told).sort(),
  );
  const posts = await db.post.findMany({ where: { linkedAccountId: id } });
  expect(posts.map(({ remoteId }) => remoteId).sort()).toEqual(whole.posts.map((one) => one.remoteId).sort());
  expect(linked).toMatchObject({ body: 113, followers: 2 });

  // The same account, linked anew and read through in one go, scores the same.
  const killed = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: member } });
  await db.linkedAccount.delete({ where: { id } });
  const again = await link();
  await readAccount(again.read);
  const through = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: again.member } });
  expect(through.lines).toEqual(killed.lines);
  expect(through.valueTenths).toBe(killed.valueTenths);
  expect(through.valueTenths).toBeGreaterThan(50);
}, 180_000);
