import { type GitHub, pageSize } from "@/lib/network/github/client";
import { pagesBack } from "@/lib/network/github/pages-back";
import { commentShape, each, pullShape, reviewShape } from "@/lib/network/github/shapes";
import { type Thread, threadPath } from "@/lib/network/github/thread";
import type { Happening } from "@/lib/network/github/thread-acts";

// Five hundred comments or reviews of one thread, the newest: enough for who speaks with whom.
const mostPages = 5;

/** The comments of a thread, from the last page back to `until` and one page more, which shows what the first of them answers. */
async function commentsOf(github: GitHub, thread: Thread, until: Date): Promise<Happening[]> {
  const path = `${threadPath(thread, "issues")}/comments?per_page=${pageSize}`;
  const ask = (page: number) => github.page(`${path}&page=${page}`, each(commentShape));
  const comments: Happening[] = [];
  const from = Math.ceil(thread.comments / pageSize);
  let isOld = false;
  for await (const { items } of pagesBack(ask, { from, isLast: true, most: mostPages })) {
    for (const { id, user: by, created_at: at } of items) {
      comments.push({ id: `comment:${id}`, kind: "reply", by, at });
    }
    if (isOld) break;
    isOld = items.some(({ created_at }) => created_at < until);
  }
  return comments;
}

async function reviewsOf(github: GitHub, thread: Thread): Promise<Happening[]> {
  const path = `${threadPath(thread, "pulls")}/reviews?per_page=${pageSize}`;
  const reviews: Happening[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const got = await github.page(`${path}&page=${page}`, each(reviewShape));
    if (typeof got === "string") break;
    for (const { id, user: by, submitted_at: at } of got.items) {
      reviews.push({ id: `review:${id}`, kind: "review", by, at });
    }
    if (!got.hasNext) break;
  }
  return reviews;
}

async function mergeOf(github: GitHub, thread: Thread): Promise<Happening[]> {
  const pull = await github.maybe(threadPath(thread, "pulls"), pullShape);
  if (!pull?.merged_by || !pull.merged_at) return [];
  return [{ id: thread.id, kind: "accepted", by: pull.merged_by, at: pull.merged_at }];
}

/**
 * Who commented, reviewed and merged in a thread: all since `until`, and some of what was before. One to three requests: the
 * comments where there are some, the reviews of a pull request, and who merged it where that is news.
 */
export async function happeningsIn(github: GitHub, thread: Thread, until: Date): Promise<Happening[]> {
  const { isPull, mergedAt } = thread;
  return [
    ...(await commentsOf(github, thread, until)),
    ...(isPull ? await reviewsOf(github, thread) : []),
    ...(isPull && mergedAt && mergedAt >= until ? await mergeOf(github, thread) : []),
  ];
}
