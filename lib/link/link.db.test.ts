import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { consentOnFaulty } from "@/e2e/servers/consent";
import type { Fault } from "@/e2e/servers/faults";
import { comeBack, link, newMember, sentenceOf, startReachable } from "@/e2e/servers/linking";
import type { FaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { account } from "@/e2e/servers/mastodon-world";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { beginLink } from "@/lib/link/begin-link";
import { finishLink } from "@/lib/link/finish-link";
import { linkedAccounts, placeOfTrip } from "@/lib/link/queries";
import { unlinkAccount } from "@/lib/link/unlink-account";

let server: FaultyMastodon;

beforeAll(async () => {
  server = await startReachable();
});
afterAll(async () => {
  await stopJobs();
  await server.stop();
});
beforeEach(async () => {
  server.setFaults();
  // Each test links an account of its own.
  server.world.me = account(`ada${server.asked.length}`);
});

test("links an account: the token is sealed, the read begins, nothing about it is in the open", async () => {
  const member = await newMember();
  const { account: id, read } = await link(member, `@${server.world.me.acct}@${server.host}`);
  const stored = await db.linkedAccount.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ userId: member, origin: server.url, remoteId: server.world.me.id });
  expect(await server.oauth.honours(unseal(stored.grantSealed))).toBe(true);
  expect(stored.grantSealed).not.toContain(unseal(stored.grantSealed));
  expect(await linkedAccounts(member, new Date())).toEqual([
    expect.objectContaining({
      handle: `${server.world.me.acct}@${server.host}`,
      place: server.host,
      relinkNeeded: false,
      lastReadAt: null,
      read: expect.objectContaining({
        id: read,
        doing: "Waiting for its turn",
        finished: false,
        trouble: null,
      }),
    }),
  ]);
});

test("introduces itself to a server once, and again where the server may have forgotten", async () => {
  const introductions = () => server.asked.filter((path) => path === "/api/v1/apps").length;
  const member = await newMember();
  await beginLink(member, { network: "mastodon", place: server.host });
  const before = introductions();
  await beginLink(member, { network: "mastodon", place: server.host });
  expect(introductions()).toBe(before);
  await db.linkedAccount.deleteMany();
  await db.networkApp.updateMany({ data: { registeredAt: new Date(Date.now() - 13 * 3_600_000) } });
  await beginLink(member, { network: "mastodon", place: server.host });
  expect(introductions()).toBe(before + 1);
});

const places: [string, string][] = [
  ["ada", "That is neither a handle nor a server. Type it like name@mastodon.social."],
  [
    "ada@127.0.0.1:9",
    "127.0.0.1:9 is not on the public internet, so Laurel does not go there. Type the server's public name.",
  ],
  [
    "https://169.254.169.254/latest",
    "169.254.169.254 is not on the public internet, so Laurel does not go there. Type the server's public name.",
  ],
  ["ada@nowhere.invalid", "There is no server called nowhere.invalid. Check the spelling and try again."],
];
test.each(places)("%s is refused in words", async (place, sentence) => {
  expect(sentenceOf(await beginLink(await newMember(), { network: "mastodon", place }))).toBe(sentence);
});

const faults: [Fault, string][] = [
  [{ on: "/", as: "down" }, "does not answer right now. Try again in a few minutes."],
  [
    { on: "/", as: "html" },
    "answers, but not as Mastodon does. Check the name: the whole of it is like name@mastodon.social.",
  ],
  [
    { on: "/", as: "huge" },
    "sent far more than was asked for, so reading was stopped. Try again later; if it stays so, tell the people who run it.",
  ],
  [{ on: "/", as: "broken" }, "has a problem of its own right now. Try again in a few minutes."],
  [{ on: "/", as: "too_many", retryAfter: 240 }, "asks for a pause. Try again in 4 minutes."],
];
test.each(faults)("a server with the fault %o is told in words", async (fault, sentence) => {
  server.setFaults(fault);
  expect(sentenceOf(await beginLink(await newMember(), { network: "mastodon", place: server.host }))).toBe(
    `${server.host} ${sentence}`,
  );
});

test("refused consent links nothing and says so", async () => {
  const member = await newMember();
  const back = await comeBack(member, server.host, "deny");
  const finished = await finishLink(member, "mastodon", back);
  expect(sentenceOf(finished)).toBe(
    `You did not allow it on ${server.host}, so nothing was linked. You can try again whenever you like.`,
  );
  expect(await linkedAccounts(member, new Date())).toEqual([]);
  expect(await placeOfTrip(member, back.searchParams.get("state") ?? "")).toEqual({
    network: "mastodon",
    place: server.host,
  });
});

test("an answer counts for whoever began the trip, once, for 15 minutes", async () => {
  const [member, other] = [await newMember(), await newMember()];
  const back = await comeBack(member, server.host);
  const unknown =
    "This answer does not belong to a link that you began here, or it was used already. Begin again below.";
  expect(sentenceOf(await finishLink(other, "mastodon", back))).toBe(unknown);
  expect(await placeOfTrip(other, back.searchParams.get("state") ?? "")).toEqual({ network: "", place: "" });
  const forged = new URL(back);
  forged.searchParams.set("state", "forged");
  expect(sentenceOf(await finishLink(member, "mastodon", forged))).toBe(unknown);
  const late = new Date(Date.now() + 16 * 60_000);
  expect(sentenceOf(await finishLink(member, "mastodon", back, late))).toBe(
    "That took longer than 15 minutes, so the answer no longer counts. Begin again below.",
  );
  const both = await Promise.all([
    finishLink(member, "mastodon", back),
    finishLink(member, "mastodon", back),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter((one) => !one.ok).map((one) => sentenceOf(one))).toEqual([unknown]);
  expect(await linkedAccounts(member, new Date())).toHaveLength(1);
});

test("a server that fails when the code is traded in links nothing", async () => {
  const member = await newMember();
  const back = await comeBack(member, server.host);
  server.setFaults({ on: "/oauth/token", as: "html" });
  expect(sentenceOf(await finishLink(member, "mastodon", back))).toBe(
    `${server.host} sent a web page instead of an answer, as servers do during maintenance. Try again later.`,
  );
  expect(await linkedAccounts(member, new Date())).toEqual([]);
});

test("one identity belongs to one member, also when two link it at once", async () => {
  const [first, second] = [await newMember(), await newMember()];
  const backs = await Promise.all([comeBack(first, server.host), comeBack(second, server.host)]);
  const [one, two] = await Promise.all([
    finishLink(first, "mastodon", backs[0]),
    finishLink(second, "mastodon", backs[1]),
  ]);
  const refused = [one, two].filter(({ ok }) => !ok);
  expect(refused.map((result) => sentenceOf(result))).toEqual([
    "Another member has linked this account. An account belongs to one member: unlink it there first, or link another one.",
  ]);
  expect(await db.linkedAccount.count({ where: { remoteId: server.world.me.id } })).toBe(1);
});

test("linking again renews the link instead of making a second one", async () => {
  const member = await newMember();
  const { account: id } = await link(member, server.host);
  await db.linkedAccount.update({ where: { id }, data: { relinkNeededAt: new Date() } });
  expect((await link(member, server.host)).account).toBe(id);
  expect(await linkedAccounts(member, new Date())).toMatchObject([{ id, relinkNeeded: false }]);
});

test("thirty tries an hour are enough", async () => {
  const member = await newMember();
  for (let count = 0; count < 30; count += 1)
    await beginLink(member, { network: "mastodon", place: "nothing" });
  expect(sentenceOf(await beginLink(member, { network: "mastodon", place: "nothing" }))).toMatch(
    /^That were many tries. Try again in \d+ minutes.$/,
  );
});

test("unlinking takes the token back, also at the network, and frees the identity; nobody else's can be unlinked", async () => {
  const [member, other] = [await newMember(), await newMember()];
  const { account: id } = await link(member, server.host);
  expect(sentenceOf(await unlinkAccount(other, { account: id }))).toBe(
    "This account is not linked any more.",
  );
  const { grantSealed } = await db.linkedAccount.findUniqueOrThrow({ where: { id } });
  expect(await unlinkAccount(member, { account: id })).toMatchObject({ ok: true });
  expect(server.oauth.revoked).toContain(unseal(grantSealed));
  expect(await db.linkedAccount.count({ where: { id } })).toBe(0);
  expect((await link(other, server.host)).account).not.toBe(id);
});

test("a server that is down does not keep an account linked", async () => {
  const member = await newMember();
  const { account: id } = await link(member, server.host);
  server.setFaults({ on: "/", as: "down" });
  expect(await unlinkAccount(member, { account: id })).toMatchObject({ ok: true });
  expect(await linkedAccounts(member, new Date())).toEqual([]);
});

test("consent is asked on the server's own page", async () => {
  const begun = await beginLink(await newMember(), { network: "mastodon", place: server.host });
  if (!begun.ok) throw new Error(sentenceOf(begun));
  const back = await consentOnFaulty(new URL(begun.value.url), "allow");
  expect(back.origin + back.pathname).toBe("http://127.0.0.1:3000/api/links/mastodon/callback");
});
