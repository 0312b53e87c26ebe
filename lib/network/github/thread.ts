import type { ReadPost } from "@/lib/network/adapter";
import { gistOf } from "@/lib/network/gist";
import { openAddress, pathOf, topicsOfRepository } from "@/lib/network/github/repositories";
import type { FoundItem, Person, Repository } from "@/lib/network/github/shapes";
import { wordsOfMarkdown } from "@/lib/network/github/words";
import { promotionSignsOf } from "@/lib/network/promotion";

/** An issue or a pull request: what somebody opened, and where people talk about it. */
export interface Thread {
  readonly id: string;
  readonly isPull: boolean;
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
  /** Null where they left GitHub. */
  readonly author: Person | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly mergedAt: Date | null;
  readonly comments: number;
  /** How many reactions approve of it. */
  readonly likes: number;
  readonly item: Pick<FoundItem, "title" | "body" | "html_url">;
}

/** Reactions that approve. Of the two others one is a thumb down, and nobody knows what a puzzled face means. */
export const likings: ReadonlySet<string> = new Set(["+1", "laugh", "hooray", "heart", "rocket", "eyes"]);

function likesIn(reactions: FoundItem["reactions"]): number {
  const counts = Object.entries(reactions ?? {}).filter(([content]) => likings.has(content));
  return counts.reduce((sum, [, many]) => sum + (typeof many === "number" && many > 0 ? many : 0), 0);
}

/** What the search found as a thread; null where its address is none of GitHub's. */
export function threadOf(item: FoundItem, isPull: boolean): Thread | null {
  const named = /\/repos\/([^/]+)\/([^/]+)\/(?:issues|pulls)\/(\d+)$/.exec(item.url);
  if (!named) return null;
  const [, owner = "", repository = "", number] = named;
  return {
    id: `${isPull ? "pull" : "issue"}:${item.id}`,
    ...{ isPull, owner, repository, number: Number(number) },
    author: item.user ?? null,
    createdAt: item.created_at,
    updatedAt: item.updated_at,
    mergedAt: item.pull_request?.merged_at ?? item.merged_at ?? null,
    comments: item.comments,
    likes: likesIn(item.reactions),
    item,
  };
}

/** Where a thread's lists are. Comments and reactions of a pull request are those of the issue of its number. */
export function threadPath({ owner, repository, number }: Thread, noun: "issues" | "pulls"): string {
  return `${pathOf(owner, repository)}/${noun}/${number}`;
}

/** A thread that the member opened, as a post about what its repository is about. */
export function postOf(
  { id, createdAt, item }: Thread,
  about: Repository | null,
  ownSites: readonly string[],
): ReadPost {
  const { text, links } = wordsOfMarkdown(`${item.title}\n\n${item.body ?? ""}`);
  return {
    remoteId: id,
    url: openAddress(item.html_url),
    at: createdAt,
    promotionSigns: promotionSignsOf({ text, tags: [], links }, ownSites),
    gist: gistOf(text, links),
    topics: about ? topicsOfRepository(about) : [],
  };
}
