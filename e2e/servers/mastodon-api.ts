import type { World } from "./mastodon-world.ts";

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Record<string, string>;
}

const notFound: Answer = { status: 404, json: { error: "Record not found" } };

// Mastodon's way of paging: `max_id` is exclusive, the next page is named in `Link`.
function paged(list: readonly { id: string }[], url: URL): Answer {
  const limit = Number(url.searchParams.get("limit") ?? 20);
  const max = url.searchParams.get("max_id");
  const from = max === null ? 0 : list.findIndex(({ id }) => id === max) + 1;
  const json = list.slice(from, from + limit);
  const lastId = json.at(-1)?.id;
  if (lastId === undefined || from + limit >= list.length) return { status: 200, json };
  const next = new URL(url);
  next.searchParams.set("max_id", lastId);
  return { status: 200, json, headers: { link: `<${next}>; rel="next"` } };
}

/** What needs no token. */
export function openAnswer(url: URL, world: World): Answer | null {
  if (url.pathname === "/api/v2/instance") {
    return { status: 200, json: { domain: world.domain, title: "Faulty", version: "4.5.0" } };
  }
  if (url.pathname !== "/.well-known/webfinger") return null;
  const subject = `acct:${world.me.username}@${world.domain}`;
  if (url.searchParams.get("resource") !== subject) return notFound;
  const self = {
    rel: "self",
    type: "application/activity+json",
    href: `${url.origin}/users/${world.me.username}`,
  };
  return { status: 200, json: { subject, links: [self] } };
}

/** What the account's own token opens. */
export function ownAnswer(url: URL, world: World): Answer {
  const path = url.pathname.replace(/^\/api\/v1/, "");
  if (path === "/accounts/verify_credentials") return { status: 200, json: world.me };
  if (path === `/accounts/${world.me.id}/statuses`) return paged(world.statuses, url);
  if (path === "/notifications") return paged(world.notifications, url);
  if (path === "/favourites") return paged(world.favourites, url);
  if (path === "/blocks") return paged(world.blocks, url);
  const [, noun, id = "", part] = path.split("/");
  const person = noun === "accounts" && !part && world.people.get(id);
  if (person) return { status: 200, json: person };
  if (noun !== "statuses") return notFound;
  if (part === "favourited_by") return paged(world.favouritedBy.get(id) ?? [], url);
  if (part === "reblogged_by") return paged(world.rebloggedBy.get(id) ?? [], url);
  if (part !== "context") return notFound;
  return { status: 200, json: { ancestors: [], descendants: world.descendants.get(id) ?? [] } };
}
