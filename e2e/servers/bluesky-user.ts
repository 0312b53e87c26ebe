/** A record in somebody's repository, as others refer to it. */
export interface BlueskyRef {
  readonly uri: string;
  readonly cid: string;
}

/** Somebody on a Bluesky network, acting through their server. Resolves when their own server has it: see `settle`. */
export interface BlueskyUser {
  readonly did: string;
  /** As in `ada.test`. */
  readonly handle: string;
  readonly password: string;
  /** `more` goes into the record as it is: facets, embeds, labels, a time. */
  post(text: string, more?: object): Promise<BlueskyRef>;
  reply(text: string, to: BlueskyRef, more?: object): Promise<BlueskyRef>;
  quote(text: string, quoted: BlueskyRef): Promise<BlueskyRef>;
  like(post: BlueskyRef, more?: object): Promise<BlueskyRef>;
  repost(post: BlueskyRef, more?: object): Promise<BlueskyRef>;
  follow(user: BlueskyUser): Promise<BlueskyRef>;
  block(user: BlueskyUser): Promise<BlueskyRef>;
  /** Hears no more of somebody, without anybody knowing. */
  mute(user: BlueskyUser): Promise<void>;
  /** Writes the profile anew. */
  introduce(profile: object): Promise<void>;
  remove(record: BlueskyRef): Promise<void>;
  /** What their server answers to a query, as JSON; it passes on what is the AppView's to answer. */
  read(method: string, query?: Record<string, string>): Promise<unknown>;
}

const twoYearsMs = 730 * 86_400_000;

/** Makes `name.test` on a server, and a profile that says since when it is there. */
export async function newBlueskyUser(
  url: string,
  name: string,
  since = new Date(Date.now() - twoYearsMs),
): Promise<BlueskyUser> {
  let authorization = "";

  async function call(method: string, query: Record<string, string>, body?: object): Promise<unknown> {
    const sent = body ? { method: "POST", body: JSON.stringify(body) } : {};
    const response = await fetch(`${url}/xrpc/${method}?${new URLSearchParams(query)}`, {
      ...sent,
      headers: { ...(authorization ? { authorization } : {}), "content-type": "application/json" },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the server answered ${response.status} to ${method}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  const handle = `${name}.test`;
  const password = `${name} of a test`;
  const account = { handle, password, email: `${name}@example.org` };
  const made = (await call("com.atproto.server.createAccount", {}, account)) as {
    did: string;
    accessJwt: string;
  };
  const { did } = made;
  authorization = `Bearer ${made.accessJwt}`;

  const write = (collection: string, record: object) =>
    call(
      "com.atproto.repo.createRecord",
      {},
      {
        ...{ repo: did, collection },
        record: { $type: collection, createdAt: new Date().toISOString(), ...record },
      },
    ) as Promise<BlueskyRef>;
  const introduce = async (profile: object) => {
    const record = { $type: "app.bsky.actor.profile", createdAt: since.toISOString(), ...profile };
    const place = { repo: did, collection: "app.bsky.actor.profile", rkey: "self" };
    await call("com.atproto.repo.putRecord", {}, { ...place, record });
  };
  const post = (text: string, more = {}) => write("app.bsky.feed.post", { text, ...more });

  await introduce({});
  return {
    ...{ did, handle, password, post, introduce },
    reply: (text, to, more = {}) => post(text, { reply: { root: to, parent: to }, ...more }),
    quote: (text, quoted) => post(text, { embed: { $type: "app.bsky.embed.record", record: quoted } }),
    like: (subject, more = {}) => write("app.bsky.feed.like", { subject, ...more }),
    repost: (subject, more = {}) => write("app.bsky.feed.repost", { subject, ...more }),
    follow: (user) => write("app.bsky.graph.follow", { subject: user.did }),
    async mute(user) {
      await call("app.bsky.graph.muteActor", {}, { actor: user.did });
    },
    block: (user) => write("app.bsky.graph.block", { subject: user.did }),
    async remove({ uri }) {
      const [collection, rkey] = uri.split("/").slice(-2);
      await call("com.atproto.repo.deleteRecord", {}, { repo: did, collection, rkey });
    },
    read: (method, query = {}) => call(method, query),
  };
}
