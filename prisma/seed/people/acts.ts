import type { ReadEngagement, ReadPost, ReadWork } from "@/lib/network/adapter";
import type { EngagementKind } from "@/lib/score/activity";
import type { Dice } from "@/prisma/seed/dice";
import type { Passerby } from "@/prisma/seed/people/crowd";
import { type Personality, timeIn } from "@/prisma/seed/people/personality";
import type { Ways } from "@/prisma/seed/people/ways";

/** What others may turn to of an account. */
export interface Stage {
  readonly way: Ways;
  readonly posts: readonly ReadPost[];
  readonly works: readonly ReadWork[];
  readonly now: Date;
}

/** Closer people act more often: from a tenth of the mean to three times of it. */
const closeness = (dice: Dice) => 0.1 + 2.9 * dice.real() ** 2;

/** Acts that a network knows by what they are about: the same again is the same act. */
const isOnce = (kind: EngagementKind) => kind === "like" || kind === "repost" || kind === "star";

/** What an act of a kind at a time is about: null where about nothing but the person, undefined where there was nothing yet. */
function subjectOf(kind: EngagementKind, at: number, { posts, works }: Stage, dice: Dice) {
  if (kind === "star" || kind === "fork") return dice.pick(works).remoteId;
  if (kind === "follow") return null;
  // Where there are repositories, to mention somebody is to open an issue in one of theirs.
  if (kind === "mention") return works.length > 0 ? dice.pick(works).remoteId : null;
  const isFit = (post: ReadPost) =>
    post.at.getTime() <= at && (kind !== "accepted" || post.remoteId.startsWith("pull:"));
  return posts.findLast(isFit)?.remoteId;
}

/** What the people of a circle do with what somebody posts and makes. */
export function received(
  life: Personality,
  people: readonly Passerby[],
  stage: Stage,
  dice: Dice,
): ReadEngagement[] {
  const months = life.activeDays / 30;
  return people.flatMap(({ who }) =>
    Array.from({ length: dice.count(life.attention * months * closeness(dice)) }, (_, turn) => {
      const kind = dice.pick(dice.chance(life.words) ? stage.way.words : stage.way.nods);
      const at = timeIn(life, stage.now, dice);
      const about = subjectOf(kind, at, stage, dice);
      const ownName = `${at.toString(36)}${turn}`;
      const target = kind === "follow" ? "" : isOnce(kind) ? (about ?? "") : ownName;
      const act = { direction: "RECEIVED", kind, who, target, at: new Date(at) } as const;
      return about === undefined ? [] : [{ ...act, postRemoteId: about }];
    }).flat(),
  );
}

/** What somebody says to people and does with what they post. */
export function given(
  life: Personality,
  people: readonly Passerby[],
  { way, now }: Stage,
  dice: Dice,
): ReadEngagement[] {
  const months = life.activeDays / 30;
  return people.flatMap(({ who }) =>
    Array.from({ length: dice.count(life.answers * months * closeness(dice)) }, (_, turn): ReadEngagement => {
      const at = timeIn(life, now, dice);
      const target = `${at.toString(36)}${turn}`;
      const kind = dice.pick(way.given);
      return { direction: "GIVEN", kind, who, target, postRemoteId: null, at: new Date(at) };
    }),
  );
}
