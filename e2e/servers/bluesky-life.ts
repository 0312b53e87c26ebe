import type { Bluesky } from "./bluesky.ts";
import type { BlueskyRef, BlueskyUser } from "./bluesky-user.ts";

const dayMs = 86_400_000;

/** A record's time, so many days ago. */
export function daysAgo(days: number): { createdAt: string } {
  return { createdAt: new Date(Date.now() - days * dayMs).toISOString() };
}

/** What makes a post name somebody. */
export function mentioning({ did }: BlueskyUser) {
  const features = [{ $type: "app.bsky.richtext.facet#mention", did }];
  return { facets: [{ index: { byteStart: 0, byteEnd: 1 }, features }] };
}

export function rkeyOf({ uri }: BlueskyRef): string {
  return uri.split("/").at(-1) ?? "";
}

/**
 * People and what they did: ada, of whom her friends ben and cleo, the muted dora, a robot that says it is one, and foe,
 * whom she blocked, all took notice. Everybody sees it when this resolves.
 */
export async function liveOn(net: Bluesky, made: Date) {
  const names = ["ada", "ben", "cleo", "dora", "foe", "robot"] as const;
  const people = await Promise.all(names.map(async (name) => [name, await net.addUser(name, made)] as const));
  const { ada, ben, cleo, dora, foe, robot } = Object.fromEntries(people) as Record<
    (typeof names)[number],
    BlueskyUser
  >;
  const self = { $type: "com.atproto.label.defs#selfLabels", values: [{ val: "bot" }] };
  await Promise.all([robot.introduce({ labels: self }), ada.block(foe), ada.mute(dora)]);
  const first = await ada.post("The late tomatoes are in #garden", daysAgo(3));
  const second = await ada.post("Who else keeps bees on a roof?", daysAgo(2));
  await ada.post("Spoken long ago", daysAgo(200));
  const theirs = await ben.post("Seeds to give away");
  const everybody = [ben, cleo, dora, foe, robot, ada];
  await Promise.all(everybody.map((person) => person.like(first)));
  const [reply, quote, mention, likeOfBen, repostOfBen, answer] = await Promise.all([
    cleo.reply("How late?", first),
    ben.quote("Look at these", first),
    cleo.post("@ada.test hello", mentioning(ada)),
    ada.like(theirs),
    ada.repost(theirs),
    ada.reply("@ben.test the runner beans, please", theirs, mentioning(ben)),
    ...[ben.repost(first), dora.repost(second), ben.follow(ada), robot.follow(ada), ada.follow(ben)],
  ]);
  const unheard = {
    reply: await dora.reply("We do", second),
    quote: await dora.quote("On a roof!", second),
  };
  // Turned to cleo, not to ada, though below ada's post.
  await ben.reply("Very", reply);
  await net.settle();
  return {
    ...{ ada, ben, cleo, dora, foe, robot, first, second, theirs },
    ...{ reply, quote, mention, likeOfBen, repostOfBen, answer, unheard },
  };
}

export type Life = Awaited<ReturnType<typeof liveOn>>;
