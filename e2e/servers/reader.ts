import type { Access, NetworkAdapter, Progress, ReadOptions } from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import { consentOnFaulty } from "./consent.ts";
import { FoundStore, readInto } from "./found-store.ts";
import { type FaultyMastodon, startFaultyMastodon } from "./mastodon-faults.ts";
import { mastodonTo } from "./mastodon-ports.ts";
import { emptyWorld } from "./mastodon-world.ts";

/** A faulty server together with an adapter that holds a grant for its account. */
export interface Reader {
  readonly server: FaultyMastodon;
  readonly adapter: NetworkAdapter;
  /** Gets another grant, for when the last was revoked. */
  signIn(): Promise<Access>;
  /** Reads the last 180 days into an empty store, without patience for pauses unless told. */
  read(options?: Partial<ReadOptions>): Promise<[Result<FoundStore, Trouble>, Progress[]]>;
  /** As `read`, but throws on trouble. */
  readWell(): Promise<FoundStore>;
  /** No fault, nothing said, nothing asked. */
  clear(): void;
}

export async function startReader(): Promise<Reader> {
  const server = await startFaultyMastodon();
  const adapter = mastodonTo(server.host);
  let access: Access;

  async function signIn(): Promise<Access> {
    const begun = await adapter.authorise({ origin: server.url, login: null });
    if (!begun.ok) throw new Error(begun.refusal.kind);
    const { trip, url } = begun.value;
    const granted = await adapter.accept(server.url, await consentOnFaulty(url, "allow"), trip);
    if (!granted.ok) throw new Error(granted.refusal.kind);
    const { grant, profile } = granted.value;
    access = { origin: server.url, remoteId: profile.remoteId, handle: profile.handle, grant };
    return access;
  }

  const read: Reader["read"] = async (options = {}) => {
    const store = new FoundStore();
    const { result, told } = await readInto(store, adapter, access, options);
    if (!result) throw new Error("it was cut off");
    return [result.ok ? { ok: true, value: store } : result, told];
  };

  await signIn();
  return {
    server,
    adapter,
    signIn,
    read,
    async readWell() {
      const [result] = await read();
      if (!result.ok) throw new Error(result.refusal.kind);
      return result.value;
    },
    clear() {
      const { me, domain } = server.world;
      Object.assign(server.world, emptyWorld(domain), { me });
      server.setFaults();
      server.asked.splice(0);
    },
  };
}
