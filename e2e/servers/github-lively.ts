import type { WorldBuilder, WorldPerson } from "./github-world.ts";

/**
 * Fills a world with some of everything that is read: 2 works with stars over several pages and forks, threads of all kinds
 * here and elsewhere with comments, reviews, merges and reactions, stars given, follows. `hours` shifts it all
 * into the past.
 */
export function liveOn(
  build: WorldBuilder,
  hours = 0,
  threads = 25,
): { ben: WorldPerson; cleo: WorldPerson } {
  const { world } = build;
  const [me, mark] = [world.me, `${world.repositories.length}`];
  const [ben, cleo] = [build.person(`ben${mark}`), build.person(`cleo${mark}`, { days: 90 })];
  const robot = build.person(`robot${mark}[bot]`, { type: "Bot" });
  const tools = build.repository(me, `tools${mark}`, { language: "Rust", topics: ["cli"] });
  const site = build.repository(me, `site${mark}`);
  const theirs = build.repository(ben, `theirs${mark}`);
  for (let star = 0; star < 110; star += 1)
    build.star(tools, build.person(`s${mark}-${star}`), hours + star + 1);
  for (const person of [ben, cleo, robot]) build.star(site, person, hours + 3);
  build.fork(tools, cleo, hours + 4);
  build.fork(theirs, me, hours + 5);
  for (let one = 0; one < threads; one += 1) {
    const asked = build.thread("issue", tools, one % 2 ? ben : cleo, hours + 100 + one);
    build.comment(asked, me, hours + 90 + one);
    build.comment(asked, robot, hours + 89 + one);
    const offered = build.thread("pull", one % 2 ? theirs : site, me, hours + 60 + one, {
      title: `Offer ${one}`,
    });
    build.review(offered, ben, hours + 50 + one);
    build.comment(offered, me, hours + 49 + one);
    build.react(offered, cleo, hours + 48 + one, one % 3 ? "heart" : "-1");
    if (one % 2) build.merge(offered, ben, hours + 47 + one);
  }
  const theirPull = build.thread("pull", theirs, cleo, hours + 30);
  build.review(theirPull, me, hours + 29);
  const theirIssue = build.thread("issue", theirs, cleo, hours + 20);
  build.comment(theirIssue, me, hours + 19);
  const offer = build.thread("pull", tools, ben, hours + 10);
  build.merge(offer, me, hours + 9);
  for (let one = 0; one < 105; one += 1) {
    const owner = one % 2 ? ben : cleo;
    const repository = build.repository(owner, `nice${mark}-${one}`);
    world.starred.push({
      repository,
      at: new Date(Date.now() - (hours + one + 1) * 3_600_000).toISOString(),
    });
  }
  world.followers.push(ben, cleo);
  world.following.push(cleo);
  return { ben, cleo };
}
