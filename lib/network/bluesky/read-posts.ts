import type { ReadOptions } from "@/lib/network/adapter";
import { type Pass, postsFrom } from "@/lib/network/bluesky/cursor";
import { type Gathering, timeOf } from "@/lib/network/bluesky/gathering";
import { meet } from "@/lib/network/bluesky/people";
import { type Post, readLists } from "@/lib/network/bluesky/read-lists";
import type { Part } from "@/lib/network/bluesky/read-received";
import { postNameOf } from "@/lib/network/bluesky/record-uri";
import { feedShape, type PostView } from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";

const perPage = 50;
const mostPages = 800;

/** Takes in one of the member's own posts, and whom it turns to. Null where it is too old to count. */
function gatherOwn(view: PostView, gathering: Gathering): Post | null {
  const name = postNameOf(view.uri);
  if (name?.did !== gathering.me) return null;
  const { record, uri, likeCount, repostCount, quoteCount, replyCount } = view;
  const { rkey } = name;
  const at = timeOf(record, view.indexedAt);
  if (!gathering.addPost(rkey, record, at)) return null;
  const act = { direction: "GIVEN", target: rkey, at } as const;
  const answered = postNameOf(record.answers);
  const quoted = postNameOf(record.quotes);
  if (answered) gathering.addAct({ ...act, kind: "reply", with: answered.did });
  if (quoted) gathering.addAct({ ...act, kind: "quote", with: quoted.did });
  for (const did of record.mentions) {
    // Whom one answers or quotes is often named as well: that is no second act.
    if (did !== answered?.did && did !== quoted?.did)
      gathering.addAct({ ...act, kind: "mention", with: did });
  }
  const counts = { like: likeCount, repost: repostCount, quote: quoteCount, reply: replyCount };
  return { rkey, uri, at, counts };
}

/**
 * Reads what the member wrote, newest first: own posts with those who turned to them, and whom the member answered, quoted
 * and mentioned. What the AppView shows to everybody is all that there is. Resolves to the pass with the number of posts
 * that were seen, 0 where that says nothing.
 */
export async function* readPosts(
  appView: NetworkClient,
  gathering: Gathering,
  begun: Pass,
  { known, since, postsCount }: Pick<ReadOptions, "known" | "since"> & { readonly postsCount: number },
): AsyncGenerator<Part, Pass, undefined> {
  const until = postsFrom(begun, since);
  let pass = begun;
  // The count is of all times; where reading goes beyond it, it said nothing.
  const part = (done: number): Part => {
    const total = pass.whole && postsCount >= done ? postsCount : null;
    return { progress: { step: "POSTS", done, total }, pass };
  };
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({
      ...{ actor: gathering.me, filter: "posts_with_replies", limit: String(perPage) },
      ...(pass.next ? { cursor: pass.next } : {}),
    });
    const { feed, cursor } = await appView.get(`/xrpc/app.bsky.feed.getAuthorFeed?${query}`, feedShape);
    // What stands there for a reason is another's, or has a place of its own.
    const own = feed.filter(({ reason }) => !reason).map(({ post }) => post);
    const posts = own.flatMap((view) => gatherOwn(view, gathering) ?? []);
    await meet(appView, gathering);
    const done = pass.done + own.length;
    yield part(done);
    // Until all lists of the page are read, reading goes on from the page itself.
    const stored = await known(posts.map(({ rkey }) => rkey));
    const lists = readLists(appView, gathering, posts, {
      known: stored,
      whole: pass.whole,
      from: pass.within,
    });
    for await (const within of lists) {
      pass = { ...pass, within };
      yield part(done);
    }
    const times = feed.map(({ post, reason }) => reason?.indexedAt ?? timeOf(post.record, post.indexedAt));
    const isLast = !cursor || (times.length > 0 && times.every((at) => at < until));
    // Not to be stored: without a next page it would go on from the first.
    if (isLast) return { ...pass, done };
    pass = { ...pass, next: cursor, done, within: null };
    yield part(done);
  }
  // A feed without an end: of what lies beyond, nothing was seen.
  return { ...pass, done: 0 };
}
