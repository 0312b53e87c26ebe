import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { consentOnFaulty } from "@/e2e/servers/consent";
import type { Fault } from "@/e2e/servers/faults";
import { FoundStore, readInto } from "@/e2e/servers/found-store";
import { githubTo } from "@/e2e/servers/github-reader";
import { type GitHubStub, startGitHubStub } from "@/e2e/servers/github-stub";
import type { Access, NetworkAdapter } from "@/lib/network/adapter";

let stub: GitHubStub;
let adapter: NetworkAdapter;

beforeAll(async () => {
  stub = await startGitHubStub();
  adapter = githubTo(stub.url);
});
afterAll(() => stub.stop());
beforeEach(() => {
  stub.setFaults();
  stub.oauth.expiring = false;
});

async function begun() {
  const asked = await adapter.authorise({ origin: stub.url, login: null });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  return asked.value;
}

async function cameBack(choice: "allow" | "deny" = "allow") {
  const { trip, url } = await begun();
  return { trip, back: await consentOnFaulty(url, choice) };
}

async function linked(): Promise<Access> {
  const { trip, back } = await cameBack();
  const accepted = await adapter.accept(stub.url, back, trip);
  if (!accepted.ok) throw new Error(accepted.refusal.kind);
  const { grant, profile } = accepted.value;
  return { origin: stub.url, remoteId: profile.remoteId, handle: profile.handle, grant };
}

test("there is one place, whatever is typed", async () => {
  expect(await adapter.discover("octocat")).toEqual({ ok: true, value: { origin: stub.url, login: null } });
});

test("asks for no scope at all, with state and PKCE", async () => {
  const { url } = await begun();
  expect(url.origin + url.pathname).toBe(`${stub.url}/login/oauth/authorize`);
  const asked = Object.fromEntries(url.searchParams);
  expect(asked).toMatchObject({ response_type: "code", code_challenge_method: "S256" });
  expect(asked.redirect_uri).toMatch(/\/api\/links\/github\/callback$/);
  expect(asked.state).toMatch(/^[\w-]{43}$/);
  expect(asked).not.toHaveProperty("scope");
});

test("brings home a token and whose it is, and takes it back", async () => {
  const access = await linked();
  expect(access).toMatchObject({ remoteId: "600000", handle: "ada" });
  expect(await adapter.revoke(access)).toEqual({ ok: true, value: undefined });
  expect(stub.oauth.revoked).toEqual([JSON.parse(access.grant).token]);
  // What is taken back already is taken back.
  expect(await adapter.revoke(access)).toEqual({ ok: true, value: undefined });
});

test("says that consent was refused", async () => {
  const { trip, back } = await cameBack("deny");
  expect(await adapter.accept(stub.url, back, trip)).toMatchObject({ refusal: { kind: "consent_refused" } });
});

test("uses no answer with another state, no code twice, none with another verifier", async () => {
  const { trip, back } = await cameBack();
  const forged = { ...trip, state: "another" };
  expect(await adapter.accept(stub.url, back, forged)).toMatchObject({ refusal: { kind: "state_mismatch" } });
  expect(await adapter.accept(stub.url, back, trip)).toMatchObject({ ok: true });
  expect(await adapter.accept(stub.url, back, trip)).toMatchObject({ refusal: { kind: "code_refused" } });
  const fresh = await cameBack();
  const other = { ...fresh.trip, secret: "x".repeat(43) };
  expect(await adapter.accept(stub.url, fresh.back, other)).toMatchObject({
    refusal: { kind: "code_refused" },
  });
});

test("a Laurel with another secret is refused", async () => {
  const { trip, back } = await cameBack();
  const wrong = githubTo(stub.url, { id: "laurel-on-github", secret: "guessed" });
  expect(await wrong.accept(stub.url, back, trip)).toMatchObject({ refusal: { kind: "code_refused" } });
});

const faults: [Fault["as"], string][] = [
  ["html", "not_json"],
  ["down", "server_down"],
  ["broken", "server_error"],
  ["too_many", "rate_limited"],
];
test.each(faults)("where the exchange is %s, says %s", async (as, kind) => {
  const { trip, back } = await cameBack();
  stub.setFaults({ on: "/access_token", as });
  expect(await adapter.accept(stub.url, back, trip)).toMatchObject({ ok: false, refusal: { kind } });
});

const inNineHours = { now: () => new Date(Date.now() + 9 * 3_600_000) };

test("renews a token that ends, and hands over the new grant before it reads on", async () => {
  stub.oauth.expiring = true;
  const access = await linked();
  const store = new FoundStore();
  const { result } = await readInto(store, adapter, access, inNineHours);
  expect(result).toMatchObject({ ok: true });
  expect(store.grant).not.toBeNull();
  expect(JSON.parse(store.grant ?? "")).not.toMatchObject({ token: JSON.parse(access.grant).token });
  // With the new one it goes on; the old one is worth nothing.
  expect((await readInto(store, adapter, access)).result).toMatchObject({ ok: true });
  const old = await readInto(new FoundStore(), adapter, access, inNineHours);
  expect(old.result).toMatchObject({ ok: false, refusal: { kind: "token_revoked" } });
});

test("renews a token that GitHub ended before its time", async () => {
  stub.oauth.expiring = true;
  const access = await linked();
  await stub.oauth.endTokens();
  const store = new FoundStore();
  expect((await readInto(store, adapter, access)).result).toMatchObject({ ok: true });
  expect(store.grant).not.toBeNull();
});

test("where the person took the permission back, renewing fails and says so", async () => {
  stub.oauth.expiring = true;
  const access = await linked();
  await stub.oauth.revokeAll();
  const { result } = await readInto(new FoundStore(), adapter, access, inNineHours);
  expect(result).toMatchObject({ ok: false, refusal: { kind: "token_revoked" } });
});

test("where renewing fails for another reason, nobody is asked to link again", async () => {
  stub.oauth.expiring = true;
  const access = await linked();
  stub.setFaults({ on: "/access_token", as: "broken" });
  const { result } = await readInto(new FoundStore(), adapter, access, inNineHours);
  expect(result).toMatchObject({ ok: false, refusal: { kind: "server_error" } });
});

test("a grant that cannot be read is worth nothing", async () => {
  const access = { origin: stub.url, remoteId: "600000", handle: "ada", grant: "{}" };
  const { result } = await readInto(new FoundStore(), adapter, access);
  expect(result).toMatchObject({ ok: false, refusal: { kind: "token_revoked" } });
});
