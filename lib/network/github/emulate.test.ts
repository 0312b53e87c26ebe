import { afterAll, beforeAll, expect, test } from "vitest";
import { FoundStore, readWellInto } from "@/e2e/servers/found-store";
import { consentOnEmulator, type GitHubEmulator, startGitHubEmulator } from "@/e2e/servers/github-emulator";
import { githubTo } from "@/e2e/servers/github-reader";
import type { Access, NetworkAdapter } from "@/lib/network/adapter";
import { whoOf } from "@/lib/network/who";

let emulator: GitHubEmulator;
let adapter: NetworkAdapter;
const ids = new Map<string, number>();

beforeAll(async () => {
  emulator = await startGitHubEmulator({
    logins: ["ada", "ben", "cleo"],
    repositories: [
      { owner: "ada", name: "tools", language: "Rust" },
      { owner: "ben", name: "theirs" },
    ],
  });
  adapter = githubTo(emulator.url);
  for (const login of ["ada", "ben", "cleo"]) {
    const { id } = (await emulator.read(login, "/user")) as { id: number };
    ids.set(login, id);
  }
});
afterAll(() => emulator.stop());

const who = (login: string) => whoOf("github", String(ids.get(login)));

async function linked(login: string): Promise<Access> {
  const begun = await adapter.authorise({ origin: emulator.url, login: null });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const { trip, url } = begun.value;
  const granted = await adapter.accept(emulator.url, await consentOnEmulator(url, login), trip);
  if (!granted.ok) throw new Error(granted.refusal.kind);
  const { grant, profile } = granted.value;
  return { origin: emulator.url, remoteId: profile.remoteId, handle: profile.handle, grant };
}

test("reads from a running emulate what people really did", async () => {
  const access = await linked("ada");
  expect(access).toMatchObject({ handle: "ada", remoteId: String(ids.get("ada")) });
  const question = await emulator.act("ben", "POST", "/repos/ada/tools/issues", {
    title: "It fails",
    body: "?",
  });
  await emulator.act("cleo", "POST", "/repos/ada/tools/issues/1/comments", { body: "here too" });
  await emulator.act("ada", "POST", "/repos/ada/tools/issues/1/comments", { body: "fixed now" });
  await emulator.act("ben", "POST", "/repos/ada/tools/forks", {});
  await emulator.act("ben", "POST", "/repos/ada/tools/pulls", {
    title: "Offer",
    head: "ben:feature",
    base: "main",
  });
  await emulator.act("ada", "POST", "/repos/ada/tools/pulls/2/reviews", { event: "APPROVE", body: "well" });
  await emulator.act("ada", "PUT", "/repos/ada/tools/pulls/2/merge", {});
  await emulator.act("ada", "POST", "/repos/ben/theirs/forks", {});
  await emulator.act("ada", "POST", "/repos/ben/theirs/pulls", {
    title: "Mine",
    head: "ada:fix",
    base: "main",
  });
  await emulator.act("ben", "POST", "/repos/ben/theirs/pulls/1/reviews", { event: "APPROVE", body: "yes" });
  await emulator.act("ben", "PUT", "/repos/ben/theirs/pulls/1/merge", {});
  await emulator.act("ada", "POST", "/repos/ben/theirs/issues", { title: "A question", body: "How?" });
  await emulator.act("cleo", "POST", "/repos/ben/theirs/issues/2/comments", { body: "thus" });
  await emulator.act("ada", "POST", "/repos/ben/theirs/issues/2/comments", { body: "thanks" });

  const store = await readWellInto(new FoundStore(), adapter, access);
  // It does not say of what a repository is a fork, so that the member's own fork stays unseen.
  const acts = store.engagements.map(({ direction, kind, who }) => [direction, kind, who]);
  expect(acts.sort()).toEqual(
    [
      ["RECEIVED", "mention", who("ben")],
      ["RECEIVED", "reply", who("cleo")],
      ["RECEIVED", "fork", who("ben")],
      ["RECEIVED", "reply", who("ben")],
      ["RECEIVED", "review", who("ben")],
      ["RECEIVED", "accepted", who("ben")],
      ["RECEIVED", "reply", who("cleo")],
      ["GIVEN", "reply", who("ben")],
      ["GIVEN", "review", who("ben")],
      ["GIVEN", "accepted", who("ben")],
      ["GIVEN", "reply", who("ben")],
      ["GIVEN", "mention", who("ben")],
      ["GIVEN", "reply", who("cleo")],
    ].sort(),
  );
  expect(store.posts.map(({ url }) => url?.replace(/^.*\/ben/, "ben")).sort()).toEqual([
    "ben/theirs/issues/2",
    "ben/theirs/pull/1",
  ]);
  expect(store.works).toMatchObject([{ approvals: 0 }]);
  const opened = store.engagements.find(
    ({ kind, direction }) => kind === "mention" && direction === "RECEIVED",
  );
  expect(opened?.at).toEqual(new Date(question.created_at ?? ""));
});

test("a code that GitHub does not know is refused, said with status 200", async () => {
  const begun = await adapter.authorise({ origin: emulator.url, login: null });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const { trip, url } = begun.value;
  const back = await consentOnEmulator(url, "ada");
  back.searchParams.set("code", "guessed");
  expect(await adapter.accept(emulator.url, back, trip)).toMatchObject({ refusal: { kind: "code_refused" } });
});
