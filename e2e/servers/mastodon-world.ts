/** What an account of the faulty server shows, in Mastodon's own shapes; tests put in what they need. */
export interface World {
  readonly domain: string;
  me: WorldAccount;
  /** Newest first, as is every list here. */
  statuses: WorldStatus[];
  notifications: WorldNotification[];
  favourites: WorldStatus[];
  blocks: WorldAccount[];
  favouritedBy: Map<string, WorldAccount[]>;
  rebloggedBy: Map<string, WorldAccount[]>;
  descendants: Map<string, WorldStatus[]>;
  people: Map<string, WorldAccount>;
}

export interface WorldAccount {
  id: string;
  username: string;
  acct: string;
  url: string;
  created_at: string;
  bot: boolean;
  followers_count: number;
  statuses_count: number;
}

export interface WorldStatus {
  id: string;
  created_at: string;
  account: WorldAccount;
  content: string;
  visibility: "public" | "unlisted" | "private" | "direct";
  in_reply_to_id: string | null;
  in_reply_to_account_id: string | null;
  mentions: { id: string; acct: string }[];
  tags: { name: string }[];
  favourites_count: number;
  reblogs_count: number;
  replies_count: number;
  reblog: WorldStatus | null;
  quote?: { state: string; quoted_status: WorldStatus } | null;
}

export interface WorldNotification {
  id: string;
  type: string;
  created_at: string;
  account: WorldAccount;
  status?: WorldStatus;
}

let last = 1_000;
/** Ids that grow, as Mastodon's do. */
export function nextId(): string {
  last += 1;
  return String(last);
}

/** An account made in 2020 unless told. */
export function account(acct: string, more: Partial<WorldAccount> = {}): WorldAccount {
  const [username = acct] = acct.split("@");
  return {
    id: nextId(),
    username,
    acct,
    url: `https://social.example/@${username}`,
    created_at: "2020-02-02T00:00:00.000Z",
    bot: false,
    followers_count: 0,
    statuses_count: 0,
    ...more,
  };
}

/** A public post, `hoursAgo` before now. */
export function status(by: WorldAccount, hoursAgo: number, more: Partial<WorldStatus> = {}): WorldStatus {
  return {
    id: nextId(),
    created_at: hoursBefore(hoursAgo),
    account: by,
    content: "<p>Hello</p>",
    visibility: "public",
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    mentions: [],
    tags: [],
    favourites_count: 0,
    reblogs_count: 0,
    replies_count: 0,
    reblog: null,
    ...more,
  };
}

export function notification(
  type: string,
  by: WorldAccount,
  hoursAgo: number,
  about?: WorldStatus,
): WorldNotification {
  const common = { id: nextId(), type, created_at: hoursBefore(hoursAgo), account: by };
  return about ? { ...common, status: about } : common;
}

function hoursBefore(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

/** A world with one account, `ada`, who has said nothing yet. */
export function emptyWorld(domain: string): World {
  return {
    domain,
    me: account("ada", { followers_count: 12 }),
    statuses: [],
    notifications: [],
    favourites: [],
    blocks: [],
    favouritedBy: new Map(),
    rebloggedBy: new Map(),
    descendants: new Map(),
    people: new Map(),
  };
}

/** Somebody new in a world where eight people liked and answered three posts, and were answered. Resolves to the eight. */
export function livelyWorld(world: World, name: string): WorldAccount[] {
  Object.assign(world, emptyWorld(world.domain), { me: account(`ada${name}`) });
  const people = Array.from({ length: 8 }, (_, index) => account(`p${name}-${index}@elsewhere.example`));
  const posts = [1, 2, 3].map((hours) => status(world.me, hours * 30, { content: `<p>Post ${hours}</p>` }));
  const answers = people.map((person) =>
    status(world.me, 10, { in_reply_to_id: "1", in_reply_to_account_id: person.id, mentions: [person] }),
  );
  world.statuses = [...answers, ...posts];
  world.notifications = people.flatMap((person, index) => {
    const post = posts[index % 3] ?? status(world.me, 1);
    const reply = status(person, 20, { in_reply_to_id: post.id, in_reply_to_account_id: world.me.id });
    return [notification("favourite", person, 21, post), notification("mention", person, 20, reply)];
  });
  return people;
}
