import type { Access, Batch, Ports, ReadOptions } from "@/lib/network/adapter";
import { AccountAges } from "@/lib/network/github/account-ages";
import { GitHub } from "@/lib/network/github/client";
import { after, courseFrom, during, nextPart, type PartName, type Pass } from "@/lib/network/github/cursor";
import { fetchPermitted } from "@/lib/network/github/fetch-permitted";
import { Gathering } from "@/lib/network/github/gathering";
import { grantFrom } from "@/lib/network/github/grant";
import type { Site } from "@/lib/network/github/oauth";
import { readFollowers, readFollowing } from "@/lib/network/github/read-follows";
import { readForked, readStarred } from "@/lib/network/github/read-given";
import { profileOf, readOwnRepositories } from "@/lib/network/github/read-profile";
import { readStarsAndForks } from "@/lib/network/github/read-stars-and-forks";
import { readTrail } from "@/lib/network/github/read-trail";
import { type Reached, type Reading, type ReadPart, stepOf } from "@/lib/network/github/reading";
import { Repositories } from "@/lib/network/github/repositories";
import { userShape } from "@/lib/network/github/shapes";
import { ownSitesOf } from "@/lib/network/promotion";

const readers: Record<PartName, ReadPart> = {
  stars_and_forks: readStarsAndForks,
  followers: readFollowers,
  issues_here: readTrail("issues_here"),
  pulls_here: readTrail("pulls_here"),
  own_issues: readTrail("own_issues"),
  own_pulls: readTrail("own_pulls"),
  issues_elsewhere: readTrail("issues_elsewhere"),
  pulls_elsewhere: readTrail("pulls_elsewhere"),
  reviews_elsewhere: readTrail("reviews_elsewhere"),
  starred: readStarred,
  forked: readForked,
  following: readFollowing,
};

/**
 * Reads an account: the profile with its works, then part after part. Asks GitHub in turn, never twice at once.
 *
 * Requests of a pass, by rule: 1 profile, 1 for each 100 repositories, 7 searches (more where more than 100 threads
 * changed), 1 each for followers, following and stars given; 1 for the stars and 1 for the forks of each work where their
 * number changed (once a week of each that has some); for each thread that changed 1 for its comments if any, 1 for its
 * reviews if a pull request, 1 for who merged it; 1 for each other repository with a new post of the member's; 1 for
 * reactions on a post that are not known. read-cost.test.ts counts them: a member with 30 repositories and 200 threads needs
 * 370 for the first pass and 22 for a day's, one with 300 repositories and 2,100 threads 3,150 and 175.
 */
export async function* readAll(
  { fetch }: Ports,
  site: Site,
  access: Access,
  { cursor, since, now, pause, known, renewed }: ReadOptions,
): AsyncGenerator<Batch, void, undefined> {
  const permitted = fetchPermitted(fetch, site, { grant: grantFrom(access.grant), now, renewed });
  const github = new GitHub({ fetch: permitted, apiUrl: site.apiUrl, now, pause });
  const course = courseFrom(cursor, now());
  const { last } = course;
  const ages = new AccountAges(course.anchors, github, now);
  const cursorAt = (pass: Pass) => during({ last, pass, anchors: ages.anchors });

  yield { progress: { step: "PROFILE", done: 0, total: 1 }, found: {}, cursor: cursorAt(course.pass) };
  const me = await github.get("/user", userShape);
  if (me.created_at) ages.learn(me.id, me.created_at);
  const { own, works, memory } = await readOwnRepositories(github, me, course.pass, last.memory);
  let pass: Reached | null = { ...course.pass, memory };
  yield {
    progress: { step: "PROFILE", done: 1, total: 1 },
    found: { profile: profileOf(me, memory.body), ...(works ? { works } : {}) },
    cursor: cursorAt(pass),
  };

  const ownSites = ownSitesOf([me.blog ?? "", me.bio ?? ""]);
  const gathering = new Gathering(me, since, now, ages);
  const repositories = new Repositories(github, own);
  const heard = new Set<string>();
  const reading: Reading = { github, gathering, repositories, me, ownSites, last, since, known, heard };
  for (let end = pass; pass; ) {
    const step = stepOf[pass.part];
    const stretches = readers[pass.part](reading, pass);
    let next = await stretches.next();
    for (; !next.done; next = await stretches.next()) {
      const { pass: reached, total, found: more } = next.value;
      const found = { ...(await gathering.take()), ...more };
      yield { progress: { step, done: reached.done, total }, found, cursor: cursorAt(reached) };
    }
    end = next.value;
    pass = nextPart(end) as Reached | null;
    const progress = { step, done: end.done, total: end.done };
    const cursor = pass ? cursorAt(pass) : after({ last, pass: end, anchors: ages.anchors });
    yield { progress, found: await gathering.take(), cursor };
  }
}
