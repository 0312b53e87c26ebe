import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { consentOnFaulty } from "@/e2e/servers/consent";
import type { Fault } from "@/e2e/servers/faults";
import { type FaultyMastodon, startFaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { mastodonTo, portsTo, redirectUri } from "@/e2e/servers/mastodon-ports";
import type { NetworkAdapter, Ports } from "@/lib/network/adapter";
import { mastodonAdapter } from "@/lib/network/mastodon/mastodon";

let server: FaultyMastodon;
let ports: Ports;
let adapter: NetworkAdapter;

beforeAll(async () => {
  server = await startFaultyMastodon();
  ports = portsTo(server.host);
  adapter = mastodonAdapter(ports);
});
afterAll(() => server.stop());
beforeEach(() => server.setFaults());

async function begun() {
  const asked = await adapter.authorise({ origin: server.url, login: null });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  return asked.value;
}

async function cameBack(choice: "allow" | "deny") {
  const { trip, url } = await begun();
  return { trip, url, back: await consentOnFaulty(url, choice) };
}

test.each([
  (host: string) => `@ada@${host}`,
  (host: string) => `ada@${host}`,
  (host: string) => host,
  (host: string) => `http://${host}/@ada`,
  (host: string) => `nobody@${host}`,
])("finds the server from %s", async (typed) => {
  expect(await adapter.discover(typed(server.host))).toEqual({
    ok: true,
    value: { origin: server.url, login: null },
  });
});

test("asks for reading only, with state and PKCE", async () => {
  const { url } = await begun();
  const asked = Object.fromEntries(url.searchParams);
  expect(url.origin + url.pathname).toBe(`${server.url}/oauth/authorize`);
  expect(asked).toMatchObject({
    response_type: "code",
    redirect_uri: redirectUri,
    code_challenge_method: "S256",
  });
  expect(asked.state).toMatch(/^[\w-]{43}$/);
  expect(asked.scope?.split(" ").every((scope) => scope.startsWith("read:"))).toBe(true);
});

test("brings home a token and whose it is", async () => {
  const { trip, back } = await cameBack("allow");
  const accepted = await adapter.accept(server.url, back, trip);
  expect(accepted).toMatchObject({
    ok: true,
    value: { profile: { remoteId: server.world.me.id, handle: `ada@${server.host}`, followers: 12 } },
  });
  if (!accepted.ok) return;
  const { grant, profile } = accepted.value;
  const access = { origin: server.url, remoteId: profile.remoteId, handle: profile.handle, grant };
  expect(await adapter.revoke(access)).toEqual({ ok: true, value: undefined });
  expect(server.oauth.revoked).toContain(grant);
});

test("a server that claims another's name hands out none of its identities", async () => {
  const other = await startFaultyMastodon();
  const linked = mastodonAdapter({ ...portsTo(server.host, other.host), apps: ports.apps });
  const { domain, me } = server.world;
  try {
    const { trip, back } = await cameBack("allow");
    Object.assign(server.world, { domain: other.host, me: { ...me, acct: `ada@${other.host}` } });
    const claimed = await linked.accept(server.url, back, trip);
    expect(claimed).toMatchObject({ ok: true, value: { profile: { handle: `ada@${server.host}` } } });
  } finally {
    Object.assign(server.world, { domain, me });
    await other.stop();
  }
});

test("a server that serves the name of another host, as that host says, speaks for its people", async () => {
  const named = createServer((_, response) => {
    const href = `${server.url}/users/ada`;
    response.setHeader("content-type", "application/jrd+json");
    response.end(JSON.stringify({ links: [{ rel: "self", href }] }));
  }).listen(0, "127.0.0.1");
  await once(named, "listening");
  const host = `127.0.0.1:${(named.address() as AddressInfo).port}`;
  const linked = mastodonAdapter({ ...portsTo(server.host, host), apps: ports.apps });
  const { domain } = server.world;
  try {
    const { trip, back } = await cameBack("allow");
    Object.assign(server.world, { domain: host });
    const accepted = await linked.accept(server.url, back, trip);
    expect(accepted).toMatchObject({ ok: true, value: { profile: { handle: `ada@${host}` } } });
  } finally {
    Object.assign(server.world, { domain });
    named.closeAllConnections();
    named.close();
  }
});

test("says that consent was refused", async () => {
  const { trip, back } = await cameBack("deny");
  expect(await adapter.accept(server.url, back, trip)).toMatchObject({
    refusal: { kind: "consent_refused" },
  });
});

test("uses no answer with another state, no code twice, none with another verifier", async () => {
  const { trip, back } = await cameBack("allow");
  const other = { ...trip, state: "other" };
  expect(await adapter.accept(server.url, back, other)).toMatchObject({
    refusal: { kind: "state_mismatch" },
  });
  const { secret } = (await begun()).trip;
  expect(await adapter.accept(server.url, back, { ...trip, secret })).toMatchObject({
    refusal: { kind: "code_refused" },
  });
  const again = await cameBack("allow");
  expect(await adapter.accept(server.url, again.back, again.trip)).toMatchObject({ ok: true });
  expect(await adapter.accept(server.url, again.back, again.trip)).toMatchObject({
    refusal: { kind: "code_refused" },
  });
});

test("takes no answer that another server signed", async () => {
  const { trip, back } = await cameBack("allow");
  back.searchParams.set("iss", "https://elsewhere.example");
  expect(await adapter.accept(server.url, back, trip)).toMatchObject({ refusal: { kind: "code_refused" } });
});

const asDiscovered: [Fault["as"], string][] = [
  ["html", "not_this_network"],
  ["malformed", "not_this_network"],
  ["gone", "not_this_network"],
  ["forbidden", "not_this_network"],
  ["down", "server_down"],
  ["broken", "server_error"],
  ["huge", "too_large"],
  ["too_many", "rate_limited"],
];
test.each(asDiscovered)("a server that is %s when looked for is %s", async (as, kind) => {
  server.setFaults({ on: "/", as });
  expect(await adapter.discover(server.host)).toMatchObject({ ok: false, refusal: { kind } });
});

const asRegistered: [Fault["as"], string][] = [
  ["html", "not_json"],
  ["forbidden", "registration_refused"],
  ["down", "server_down"],
  ["broken", "server_error"],
  ["huge", "too_large"],
  ["too_many", "rate_limited"],
];
test.each(asRegistered)("a server that is %s when we introduce ourselves is %s", async (as, kind) => {
  server.setFaults({ on: "/api/v1/apps", as });
  // One that was never introduced to.
  const asked = await mastodonTo(server.host).authorise({ origin: server.url, login: null });
  expect(asked).toMatchObject({ ok: false, refusal: { kind } });
});

const asTraded: [Fault["as"], string][] = [
  ["html", "not_json"],
  ["malformed", "code_refused"],
  ["forbidden", "code_refused"],
  ["down", "server_down"],
  ["broken", "server_error"],
  ["huge", "too_large"],
  ["too_many", "rate_limited"],
];
test.each(asTraded)("a server that is %s when the code is traded in is %s", async (as, kind) => {
  const { trip, back } = await cameBack("allow");
  server.setFaults({ on: "/oauth/token", as });
  expect(await adapter.accept(server.url, back, trip)).toMatchObject({ ok: false, refusal: { kind } });
});

test.each([
  ["ada", "name_unreadable"],
  ["ada@127.0.0.1:9", "host_forbidden"],
  ["localhost:9", "host_forbidden"],
  ["ada@169.254.169.254", "host_forbidden"],
])("%s is %s", async (typed, kind) => {
  expect(await adapter.discover(typed)).toMatchObject({ ok: false, refusal: { kind, retryAt: null } });
});
