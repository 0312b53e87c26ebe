import { guardedFetch } from "@/lib/fetch-guarded";
import type { Access, NetworkAdapter, ReadOptions } from "@/lib/network/adapter";
import { githubAdapter } from "@/lib/network/github/github";
import { consentOnFaulty } from "./consent.ts";
import { FoundStore, readWellInto } from "./found-store.ts";
import { githubApp } from "./github-oauth.ts";
import { type GitHubStub, startGitHubStub } from "./github-stub.ts";
import { WorldBuilder } from "./github-world.ts";

/** The adapter towards a GitHub at an address, with no registrations to keep. */
export function githubTo(url: string, app: { id: string; secret: string } = githubApp): NetworkAdapter {
  const { host } = new URL(url);
  const ports = {
    fetch: guardedFetch({ allowedPrivateHosts: [host] }),
    allowedPrivateHosts: [host],
    redirectUri: "http://127.0.0.1:3000/api/links/github/callback",
    apps: { known: async () => null, keep: async () => undefined },
  };
  return githubAdapter(ports, { ...app, url, apiUrl: url });
}

/** A stub together with an adapter that holds a grant for its account. */
export interface GitHubReader {
  readonly stub: GitHubStub;
  readonly adapter: NetworkAdapter;
  /** Gets another grant, for when the last was revoked. */
  signIn(): Promise<Access>;
  readonly access: Access;
  /** An empty world, no fault, nothing asked. */
  clear(): WorldBuilder;
  /** Reads the last 180 days into a new store, or on into one; throws on trouble. */
  readWell(store?: FoundStore, options?: Partial<ReadOptions>): Promise<FoundStore>;
}

export async function startGitHubReader(): Promise<GitHubReader> {
  const stub = await startGitHubStub();
  const adapter = githubTo(stub.url);
  let access: Access | null = null;

  async function signIn(): Promise<Access> {
    const begun = await adapter.authorise({ origin: stub.url, login: null });
    if (!begun.ok) throw new Error(begun.refusal.kind);
    const { trip, url } = begun.value;
    const granted = await adapter.accept(stub.url, await consentOnFaulty(url, "allow"), trip);
    if (!granted.ok) throw new Error(granted.refusal.kind);
    const { grant, profile } = granted.value;
    access = { origin: stub.url, remoteId: profile.remoteId, handle: profile.handle, grant };
    return access;
  }

  function held(): Access {
    if (!access) throw new Error("nobody signed in");
    return access;
  }

  await signIn();
  return {
    stub,
    adapter,
    signIn,
    get access() {
      return held();
    },
    clear() {
      const builder = new WorldBuilder();
      stub.world = builder.world;
      stub.setFaults();
      stub.asked.splice(0);
      stub.allowances.core.remaining = 5_000;
      stub.allowances.search.remaining = 1_000;
      return builder;
    },
    readWell: (store = new FoundStore(), options = {}) => readWellInto(store, adapter, held(), options),
  };
}
