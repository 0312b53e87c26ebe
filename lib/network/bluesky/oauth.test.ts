import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Bluesky, blueskyOrReason } from "@/e2e/servers/bluesky";
import { consentOnBluesky } from "@/e2e/servers/bluesky-consent";
import { accessOf, blueskyPorts } from "@/e2e/servers/bluesky-ports";
import type { BlueskyUser } from "@/e2e/servers/bluesky-user";
import { FoundStore, readInto } from "@/e2e/servers/found-store";
import type { GuardedFetch } from "@/lib/fetch-guarded";
import type { Access, NetworkAdapter, Trip } from "@/lib/network/adapter";
import { blueskyAdapter } from "@/lib/network/bluesky/bluesky";
import { clientMetadata, metadataPath } from "@/lib/network/bluesky/client-metadata";
import { refuse } from "@/lib/result";

const started = await blueskyOrReason();
const reason = typeof started === "string" ? started : null;
if (reason) console.warn(reason);
const named = (name: string) => `${name}${reason ? ` (skipped: ${reason})` : ""}`;
const alive = test.skipIf(reason);
vi.setConfig({ testTimeout: 30_000 });

let net: Bluesky;
let adapter: NetworkAdapter;
let ada: BlueskyUser;

beforeAll(async () => {
  if (typeof started === "string") return;
  net = started;
  adapter = blueskyAdapter(blueskyPorts(net));
  ada = await net.addUser("ada");
  await net.settle();
}, 120_000);
afterAll(async () => {
  if (typeof started !== "string") await started.stop();
});

type Choice = NonNullable<Parameters<typeof consentOnBluesky>[2]>;

async function cameBack(choice: Choice = {}): Promise<{ trip: Trip; url: URL; back: URL }> {
  const begun = await adapter.authorise({ origin: net.pdsUrl, login: ada.handle });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  return { ...begun.value, back: await consentOnBluesky(begun.value.url, ada, choice) };
}

/** The grant with its access token past its time. */
function aged({ grant, ...access }: Access): Access {
  const session = JSON.parse(grant) as { tokenSet: { expires_at: string } };
  session.tokenSet.expires_at = new Date(0).toISOString();
  return { ...access, grant: JSON.stringify(session) };
}

async function readingOf(access: Access, by = adapter, store = new FoundStore()) {
  return (await readInto(store, by, access)).result;
}

alive(named("finds who is meant, and the server that asks them"), async () => {
  const ways = ["@ada.test", "ada.test", " ADA.test ", "https://bsky.app/profile/ada.test", ada.did];
  for (const typed of ways) {
    expect(await adapter.discover(typed), typed).toMatchObject({ ok: true, value: { origin: net.pdsUrl } });
  }
  expect(await adapter.discover("nobody.test")).toMatchObject({ refusal: { kind: "name_unknown" } });
  const unknown = `did:plc:${"a".repeat(24)}`;
  expect(await adapter.discover(unknown)).toMatchObject({ refusal: { kind: "name_unknown" } });
  expect(await adapter.discover("ada")).toMatchObject({ refusal: { kind: "name_unreadable" } });
});

alive(named("brings home a session and whose it is, and takes it back"), async () => {
  const { trip, back } = await cameBack();
  const accepted = await adapter.accept(net.pdsUrl, back, trip);
  expect(accepted).toMatchObject({
    ok: true,
    value: { origin: net.pdsUrl, profile: { identity: ada.did, handle: "@ada.test" } },
  });
  if (!accepted.ok) return;
  const { grant, origin } = accepted.value;
  const access = { grant, origin, remoteId: ada.did, handle: "@ada.test" };
  expect(await readingOf(access)).toEqual({ ok: true });
  expect(await adapter.revoke(access)).toEqual({ ok: true, value: undefined });
  expect(await readingOf(access)).toMatchObject({ refusal: { kind: "token_revoked" } });
});

alive(named("asks for nothing but notifications, and takes no less"), async () => {
  const { url, trip, back } = await cameBack({ scope: "atproto" });
  const asked = new URLSearchParams(url.searchParams.get("client_id")?.split("?")[1]).get("scope");
  expect(asked).toBe(
    `atproto rpc:app.bsky.notification.listNotifications?aud=${net.appViewDid}%23bsky_appview`,
  );
  expect(await adapter.accept(net.pdsUrl, back, trip)).toMatchObject({
    refusal: { kind: "permission_missing" },
  });
});

alive(
  named("uses no refusal, no answer to another trip, none from elsewhere, and no code twice"),
  async () => {
    const refused = await cameBack({ refuse: true });
    expect(await adapter.accept(net.pdsUrl, refused.back, refused.trip)).toMatchObject({
      refusal: { kind: "consent_refused" },
    });
    const { trip, back } = await cameBack();
    expect(await adapter.accept(net.pdsUrl, back, { ...trip, state: "other" })).toMatchObject({
      refusal: { kind: "state_mismatch" },
    });
    const elsewhere = new URL(back);
    elsewhere.searchParams.set("iss", "https://elsewhere.example");
    expect(await adapter.accept(net.pdsUrl, elsewhere, trip)).toMatchObject({
      refusal: { kind: "code_refused" },
    });
    expect(await adapter.accept(net.pdsUrl, back, trip)).toMatchObject({ ok: true });
    expect(await adapter.accept(net.pdsUrl, back, trip)).toMatchObject({ refusal: { kind: "code_refused" } });
  },
);

alive(named("exchanges an aged session before it reads, and says so first"), async () => {
  const access = await accessOf(adapter, ada);
  const store = new FoundStore();
  expect(await readingOf(aged(access), adapter, store)).toEqual({ ok: true });
  expect(store.grant).toBeTruthy();
  // The first session's right to be exchanged is used up; the second's is not.
  expect(await readingOf({ ...aged({ ...access, grant: store.grant ?? "" }) })).toEqual({ ok: true });
});

alive(
  named("a session that its owner ended is for them to link again; a server out of reach is not"),
  async () => {
    const access = await accessOf(adapter, ada);
    const { fetch } = blueskyPorts(net);
    const cut: GuardedFetch = async (url, init) =>
      url.pathname === "/oauth/token" ? refuse("server_down") : fetch(url, init);
    const afar = blueskyAdapter({ ...blueskyPorts(net), fetch: cut });
    expect(await readingOf(aged(access), afar)).toMatchObject({ refusal: { kind: "server_down" } });
    expect(await readingOf(access)).toEqual({ ok: true });
    await net.revokeAll(ada);
    expect(await readingOf(access)).toMatchObject({ refusal: { kind: "token_revoked" } });
    expect(await readingOf(aged(access))).toMatchObject({ refusal: { kind: "token_revoked" } });
  },
);

alive(named("at a public address it is known by that address and proves itself by its key"), async () => {
  const redirectUri = "https://laurel.home.arpa/api/links/bluesky/callback";
  const ports = blueskyPorts(net, redirectUri);
  const metadata = clientMetadata(redirectUri, net.appViewDid);
  expect(JSON.stringify(metadata)).not.toContain('"d"');
  await net.publish(`https://laurel.home.arpa${metadataPath}`, metadata);
  const access = await accessOf(blueskyAdapter(ports), ada);
  expect(await readingOf(aged(access), blueskyAdapter(ports))).toEqual({ ok: true });
  // As the nameless client, nobody takes that session over.
  expect(await readingOf(aged(access))).toMatchObject({ ok: false });
});
