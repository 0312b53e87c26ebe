/** Somebody on a snac server, acting through its Mastodon API. */
export interface SnacUser {
  readonly name: string;
  readonly password: string;
  /** `name@host`. */
  readonly handle: string;
  readonly id: string;
  /** Resolves to the new post's id; `inReplyTo` is the id of the post that it answers. */
  post(text: string, inReplyTo?: string): Promise<string>;
  /** Likes a post as soon as it was delivered, which it is to people who followed its author before. */
  like(id: string): Promise<void>;
  boost(id: string): Promise<void>;
  /** Resolves once the other was told. */
  follow(user: SnacUser): Promise<void>;
  /** What the server answers to a GET, as JSON. */
  read(path: string): Promise<unknown>;
}

const deliveryMs = 60_000;

/** Asks until the answer satisfies, for things a server does in its own time. */
export async function until<Value>(
  ask: () => Promise<Value>,
  good: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + deliveryMs;
  for (;;) {
    const value = await ask();
    if (good(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`still not so after ${deliveryMs / 1000} s: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Signs a user in and gives back what they can do. */
export async function snacUser(url: string, name: string, password: string): Promise<SnacUser> {
  const form = new URLSearchParams({ login: name, passwd: password, redir: "", cid: "", state: "" });
  const granted = await fetch(`${url}/oauth/x-snac-get-token`, { method: "POST", body: form });
  const authorization = `Bearer ${(await granted.text()).trim()}`;

  async function call(
    method: "GET" | "POST",
    path: string,
    body?: Record<string, string>,
  ): Promise<Response> {
    const sent = body ? { body: new URLSearchParams(body) } : {};
    return fetch(new URL(path, url), { method, headers: { authorization }, ...sent });
  }
  async function idFrom(response: Response): Promise<string> {
    const { id } = (await response.json()) as { id: string };
    return id;
  }
  async function whenDelivered(path: string): Promise<void> {
    await until(
      async () => (await call("POST", path)).status,
      (status) => status === 200,
    );
  }

  return {
    name,
    password,
    handle: `${name}@${new URL(url).host}`,
    id: await idFrom(await call("GET", "/api/v1/accounts/verify_credentials")),
    post: async (status, inReplyTo) =>
      idFrom(
        await call("POST", "/api/v1/statuses", {
          status,
          ...(inReplyTo ? { in_reply_to_id: inReplyTo } : {}),
        }),
      ),
    like: (id) => whenDelivered(`/api/v1/statuses/${id}/favourite`),
    boost: (id) => whenDelivered(`/api/v1/statuses/${id}/reblog`),
    async follow(user) {
      // The server knows nobody, not even its own people, before somebody looked for them.
      const query = new URLSearchParams({ q: `${url}/${user.name}`, resolve: "true", type: "accounts" });
      await call("GET", `/api/v2/search?${query}`);
      await whenDelivered(`/api/v1/accounts/${user.id}/follow`);
      await until(
        () => user.read("/api/v1/notifications"),
        (told) => JSON.stringify(told).includes(`"username":"${name}"`),
      );
    },
    async read(path) {
      const response = await call("GET", path);
      const text = await response.text();
      if (response.status !== 200 || !text)
        throw new Error(`snac answered ${response.status} to ${path}: ${text}`);
      return JSON.parse(text);
    },
  };
}
