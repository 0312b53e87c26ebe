import { newFrom } from "@/lib/network/github/cursor";
import { happeningsIn } from "@/lib/network/github/happenings";
import { listWhole } from "@/lib/network/github/list";
import { isBot } from "@/lib/network/github/person";
import type { Reading } from "@/lib/network/github/reading";
import { repositoryId } from "@/lib/network/github/repositories";
import { each, type Repository, reactionShape } from "@/lib/network/github/shapes";
import { likings, postOf, type Thread, threadPath } from "@/lib/network/github/thread";
import { actsInThread } from "@/lib/network/github/thread-acts";
import type { EngagementKind } from "@/lib/score/activity";

interface Options {
  readonly known: (kind: EngagementKind, post: string) => number;
  /** Whether the conversation may be asked for. */
  readonly mayAsk: boolean;
  readonly isWhole: boolean;
}

/** What opening a thread in somebody's repository is: an issue speaks to them, a pull request answers with work. */
const openingOf = ({ isPull }: Thread) => (isPull ? "reply" : "mention");

async function gatherReactions({ github, gathering }: Reading, thread: Thread): Promise<void> {
  const path = `${threadPath(thread, "issues")}/reactions`;
  const options = { figure: thread.likes, mark: undefined, mostPages: 5 };
  const listed = await listWhole(github, path, each(reactionShape), options);
  if (typeof listed === "string") return;
  for (const { id, user, content, created_at: at } of listed.items) {
    if (!likings.has(content)) continue;
    const act = { direction: "RECEIVED", kind: "like", with: user, post: thread.id, at } as const;
    gathering.addAct({ ...act, target: `reaction:${id}` });
  }
}

/** The member's own thread: a post, and something said to whoever owns the repository. */
function gatherOwn({ gathering, ownSites }: Reading, thread: Thread, about: Repository | null): void {
  gathering.addPost(postOf(thread, about, ownSites));
  if (!about) return;
  const act = { direction: "GIVEN", kind: openingOf(thread), with: about.owner, target: thread.id } as const;
  gathering.addAct({ ...act, at: thread.createdAt });
}

/**
 * Gathers a thread: the member's own as a post with who reacted; another's in the member's repository as something said to
 * the member; then who said what in it, where it changed since the last pass. Resolves to whether that was asked for.
 */
export async function gatherThread(
  reading: Reading,
  thread: Thread,
  { known, mayAsk, isWhole }: Options,
): Promise<boolean> {
  const { github, gathering, repositories, me, last, since, heard } = reading;
  const { author, owner, repository } = thread;
  const mine = author?.id === me.id;
  const here = owner.toLowerCase() === me.login.toLowerCase();
  const from = newFrom(last, since);
  const isNews = thread.updatedAt >= from;
  if (mine && thread.likes > known("like", thread.id)) await gatherReactions(reading, thread);
  if (!isNews && !(mine && isWhole)) return false;
  const about = here || mine ? await repositories.about(owner, repository) : null;
  if (mine) gatherOwn(reading, thread, about);
  // A repository of the member's that is not for everybody.
  if (here && !about) return false;
  const work = here && about ? repositoryId(about) : null;
  if (work && author && !mine) {
    const act = { direction: "RECEIVED", kind: openingOf(thread), with: author, post: work } as const;
    gathering.addAct({ ...act, target: thread.id, at: thread.createdAt });
  }
  // What machines open (updates of dependencies by the hundred) is not where people talk.
  const isSilent = (author !== null && isBot(author)) || (!thread.isPull && thread.comments === 0);
  if (!isNews || !mayAsk || isSilent) return false;
  // Counted all the same, so that a reading that was cut off in between asks for the same.
  if (heard.has(thread.id)) return true;
  heard.add(thread.id);
  for (const act of actsInThread(
    { me, thread: thread.id, author, work },
    await happeningsIn(github, thread, from),
  )) {
    gathering.addAct(act);
  }
  return true;
}
