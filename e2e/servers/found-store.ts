import type {
  Access,
  Batch,
  Cursor,
  NetworkAdapter,
  Profile,
  Progress,
  ReadEngagement,
  ReadEngager,
  ReadOptions,
  ReadPost,
  ReadWork,
} from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import type { EngagementKind } from "@/lib/score/activity";

/** All that readings of one account have brought, without a database: what stores it does the same there. */
export class FoundStore {
  cursor: Cursor | null = null;
  profile: Profile | null = null;
  grant: string | null = null;
  works: readonly ReadWork[] = [];
  readonly #posts = new Map<string, { post: ReadPost; seenAt: Date }>();
  readonly #acts = new Map<string, ReadEngagement>();
  readonly #people = new Map<string, ReadEngager>();

  apply({ found, cursor }: Batch, now: Date): void {
    this.cursor = cursor;
    this.profile = found.profile ?? this.profile;
    this.works = found.works ?? this.works;
    for (const post of found.posts ?? []) this.#posts.set(post.remoteId, { post, seenAt: now });
    for (const who of found.blocked ?? []) this.#forget((act) => act.who === who);
    const { told } = found;
    if (told) {
      for (const [id, { post, seenAt }] of this.#posts) {
        if (post.at < told.from || seenAt >= told.passBegan) continue;
        this.#posts.delete(id);
        this.#forget((act) => act.postRemoteId === id);
      }
    }
    for (const act of found.engagements ?? []) {
      const key = [act.direction, act.kind, act.who, act.target].join(" ");
      if (!this.#acts.has(key)) this.#acts.set(key, act);
    }
    for (const person of found.engagers ?? []) this.#people.set(person.who, person);
  }

  #forget(gone: (act: ReadEngagement) => boolean): void {
    for (const [key, act] of this.#acts) if (gone(act)) this.#acts.delete(key);
  }

  get posts(): ReadPost[] {
    return [...this.#posts.values()].map(({ post }) => post);
  }

  get engagements(): ReadEngagement[] {
    return [...this.#acts.values()];
  }

  get engagers(): ReadEngager[] {
    return [...this.#people.values()];
  }

  /** As `ReadOptions.known`. */
  async known(posts: readonly string[]): Promise<(kind: EngagementKind, post: string) => number> {
    const acts = this.engagements.filter(
      ({ direction, postRemoteId }) => direction === "RECEIVED" && posts.includes(postRemoteId ?? ""),
    );
    return (kind, post) => acts.filter((act) => act.kind === kind && act.postRemoteId === post).length;
  }

  /** Everything, in an order that does not depend on how it was read. */
  whole() {
    const sorted = <Item>(items: readonly Item[]) => items.map((item) => JSON.stringify(item)).sort();
    return {
      posts: sorted(this.posts),
      works: sorted(this.works),
      engagements: sorted(this.engagements),
      engagers: sorted(this.engagers),
      profile: this.profile,
    };
  }
}

/** How a reading into a store ended: `null` where it was cut off. */
export interface Ended {
  readonly result: Result<undefined, Trouble> | null;
  readonly told: Progress[];
}

/**
 * Reads an account on from where the store's cursor is, without patience for pauses unless told, and stores each batch.
 * Cut off after `cutAfter` batches, as by a kill.
 */
export async function readInto(
  store: FoundStore,
  adapter: NetworkAdapter,
  access: Access,
  { cutAfter = Number.POSITIVE_INFINITY, ...options }: Partial<ReadOptions> & { cutAfter?: number } = {},
): Promise<Ended> {
  const now = options.now ?? (() => new Date());
  const told: Progress[] = [];
  const reading = adapter.read(
    { ...access, grant: store.grant ?? access.grant },
    {
      cursor: store.cursor,
      since: new Date(now().getTime() - 180 * 86_400_000),
      now,
      pause: async () => false,
      known: (posts) => store.known(posts),
      renewed: async (grant) => {
        store.grant = grant;
      },
      ...options,
    },
  );
  for (let batches = 0; batches < cutAfter; batches += 1) {
    const next = await reading.next();
    if (next.done) return { result: next.value, told };
    store.apply(next.value, now());
    told.push(next.value.progress);
  }
  return { result: null, told };
}

/** As `readInto`, but throws on trouble. */
export async function readWellInto(
  store: FoundStore,
  adapter: NetworkAdapter,
  access: Access,
  options: Parameters<typeof readInto>[3] = {},
): Promise<FoundStore> {
  const { result } = await readInto(store, adapter, access, options);
  if (result && !result.ok) throw new Error(result.refusal.kind);
  return store;
}
