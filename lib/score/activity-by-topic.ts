import type { AccountActivity, GivenEngagement } from "@/lib/score/activity";
import { topTopics } from "@/lib/topic/topics";

/** What of a member's activity is about a topic or one below it. */
export interface TopicActivity {
  topic: string;
  /** Account by account in the order given; of whom the member turned to, only those who engaged with it: others say nothing of it. */
  about: AccountActivity[];
  /** How often others engaged with it; approvals of a work count as once. */
  engagements: number;
}

/** The part of one account in the activity about a topic. */
interface Part {
  whole: TopicActivity;
  own: AccountActivity;
}

/**
 * Activity by topic, in one pass over it, however many topics there are. Everybody is scored each night and few posts have a topic,
 * so it costs little where none has.
 */
export function activityByTopic(accounts: AccountActivity[]): TopicActivity[] {
  const found = new Map<string, TopicActivity>();
  for (const [index, account] of accounts.entries()) {
    const partOf = (topic: string): Part => {
      const whole = found.get(topic) ?? { topic, about: accounts.map(quiet), engagements: 0 };
      found.set(topic, whole);
      const own = whole.about[index];
      if (!own) throw new Error(`no account ${index} in ${topic}`);
      return { whole, own };
    };
    sortInto(account, partOf);
  }
  if (found.size > 0) addGiven([...found.values()], accounts);
  return [...found.values()];
}

function quiet({ network }: AccountActivity): AccountActivity {
  return { network, posts: [], received: [], given: [], counted: [], followers: 0, body: 0 };
}

function sortInto(account: AccountActivity, partOf: (topic: string) => Part): void {
  const partsOf = new Map<string, Part[]>();
  for (const post of account.posts) {
    if (post.topics.length === 0) continue;
    const parts = withAbove(post.topics).map(partOf);
    partsOf.set(post.id, parts);
    for (const { own } of parts) own.posts.push(post);
  }
  for (const work of account.works ?? []) {
    if (work.topics.length === 0) continue;
    const parts = withAbove(work.topics).map(partOf);
    partsOf.set(work.id, parts);
    for (const { whole, own } of parts) {
      own.body += work.approvals;
      whole.engagements += Math.min(1, work.approvals);
    }
  }
  if (partsOf.size === 0) return;
  for (const act of account.received) {
    if (act.post === undefined) continue;
    for (const { whole, own } of partsOf.get(act.post) ?? []) {
      own.received.push(act);
      whole.engagements += 1;
    }
  }
  for (const act of account.counted) {
    for (const { whole, own } of partsOf.get(act.post) ?? []) {
      own.counted.push(act);
      whole.engagements += 1;
    }
  }
}

const aboves: ReadonlyMap<string, readonly string[]> = new Map(
  topTopics.flatMap(({ slug: top, below }): [string, string[]][] => [
    [top, [top]],
    ...below.map(({ slug }): [string, string[]] => [slug, [slug, top]]),
  ]),
);

// A topic that was stored once and is none any more is nobody's.
const withAboveOf = (topic: string): readonly string[] => aboves.get(topic) ?? [];

function withAbove(topics: readonly string[]): readonly string[] {
  const [first] = topics;
  if (first !== undefined && topics.length === 1) return withAboveOf(first);
  return [...new Set(topics.flatMap(withAboveOf))];
}

function addGiven(topics: TopicActivity[], accounts: AccountActivity[]): void {
  const givenBy = accounts.map(({ given }) => Map.groupBy(given, ({ who }) => who));
  for (const { about } of topics) {
    const people = new Set(about.flatMap(({ received }) => received.map(({ who }) => who)));
    for (const [index, own] of about.entries()) own.given = givenTo(people, givenBy[index]);
  }
}

function givenTo(
  people: ReadonlySet<string>,
  given: ReadonlyMap<string, GivenEngagement[]> | undefined,
): GivenEngagement[] {
  const found: GivenEngagement[] = [];
  for (const who of people) found.push(...(given?.get(who) ?? []));
  return found;
}
