import { type AccountActivity, engagementKinds } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { randomFrom } from "../random.ts";

/** A made-up member of a bench: two accounts and the trust in everybody they met. */
export interface BenchMember {
  accounts: AccountActivity[];
  trust: Map<string, number>;
}

export const benchNow = Date.UTC(2026, 10, 1, 12);

const postsEach = 30;

/**
 * Members with `engagements` each, a third of them given, spread evenly over `people` and over two accounts with 30 posts each.
 * Events come oldest first and people are numbers as text, as the database hands them over. The same in every run.
 */
export function benchMembers(count: number, engagements: number, people: number): BenchMember[] {
  const random = randomFrom(count + engagements + people);
  return Array.from({ length: count }, () => benchMember(engagements, people, random));
}

function benchMember(engagements: number, people: number, random: () => number): BenchMember {
  const firstPerson = Math.floor(random() * 1e9);
  const trust = new Map<string, number>();
  for (let person = 0; person < people; person += 1) trust.set(String(firstPerson + person), random());
  const accounts = ["mastodon", "github"].map((network) => quietAccount(network, random));
  const times = timesOf(engagements, random);
  for (const [index, at] of times.entries()) {
    const account = accounts[index % 2];
    const kind = engagementKinds[Math.floor(random() * engagementKinds.length)] ?? "like";
    const who = String(firstPerson + (index % people));
    if (index % 3 === 0) account?.given.push({ who, kind, at });
    else account?.received.push({ who, kind, at, post: `post ${Math.floor(random() * postsEach)}` });
  }
  return { accounts, trust };
}

/** Instants of the 180 days before the bench's now, the oldest first. */
function timesOf(count: number, random: () => number): number[] {
  const times = Array.from({ length: count }, () => benchNow - Math.floor(random() * 180 * dayMs));
  return times.sort((a, b) => a - b);
}

function quietAccount(network: string, random: () => number): AccountActivity {
  return {
    network,
    posts: timesOf(postsEach, random).map((at, index) => ({
      id: `post ${index}`,
      at,
      promotional: random() < 0.1,
      duplicate: random() < 0.05,
      topics: [],
    })),
    received: [],
    given: [],
    counted: [],
    followers: Math.floor(random() * 5000),
    body: Math.floor(random() * 200),
  };
}
