import type { NetworkAdapter, Progress, Reading, ReadOptions } from "@/lib/network/adapter";
import { mastodon } from "@/lib/network/mastodon/mastodon";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import { consentOnFaulty } from "./consent.ts";
import { type FaultyMastodon, startFaultyMastodon } from "./mastodon-faults.ts";
import { emptyWorld } from "./mastodon-world.ts";

/** A faulty server together with an adapter that holds a token for its account. */
export interface Reader {
  readonly server: FaultyMastodon;
  readonly adapter: NetworkAdapter;
  /** Gets another token, for when the last was revoked. */
  signIn(): Promise<void>;
  /** Reads the last 180 days without patience for pauses, unless told; resolves to the result and the progress told. */
  read(options?: Partial<ReadOptions>): Promise<[Result<Reading, Trouble>, Progress[]]>;
  /** As `read`, but throws on trouble. */
  readWell(): Promise<Reading>;
  /** No fault, nothing said, nothing asked. */
  clear(): void;
}

export async function startReader(): Promise<Reader> {
  const server = await startFaultyMastodon();
  const adapter = mastodon({ allowedPrivateHosts: [server.host] });
  let token = "";

  async function signIn(): Promise<void> {
    const keys = await adapter.register(server.url, "http://127.0.0.1:3000/back");
    if (!keys.ok) throw new Error(keys.refusal.kind);
    const { trip, url } = await adapter.authorise(keys.value);
    const granted = await adapter.accept(keys.value, await consentOnFaulty(url, "allow"), trip);
    if (!granted.ok) throw new Error(granted.refusal.kind);
    token = granted.value.token;
  }

  const read: Reader["read"] = async (options = {}) => {
    const told: Progress[] = [];
    const since = new Date(Date.now() - 180 * 86_400_000);
    const usual = { since, now: () => new Date(), pause: async () => false };
    const reading = adapter.read(server.url, token, { ...usual, ...options });
    for (;;) {
      const next = await reading.next();
      if (next.done) return [next.value, told];
      told.push(next.value);
    }
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
