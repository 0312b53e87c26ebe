import type { LinkFact, LinkRefusal } from "@/lib/link/refusal";
import { isTroubleKind, troubleSentence } from "@/lib/network/sentences";
import type { ReadStep } from "@/prisma/generated/enums";

type Plain = Exclude<LinkFact, "trouble" | "too_many_tries">;

const plain: Record<Plain, string> = {
  attempt_unknown:
    "This answer does not belong to a link that you began here, or it was used already. Begin again below.",
  attempt_expired: "That took longer than 15 minutes, so the answer no longer counts. Begin again below.",
  linked_by_another:
    "Another member has linked this account. An account belongs to one member: unlink it there first, or link another one.",
  account_unknown: "This account is not linked any more.",
  read_just_now:
    "This account was read within the last 10 minutes, so there is nothing new yet. Try again later.",
  relink_needed: "The server no longer lets Laurel read this account. Link it again first.",
};

/** The sentence for a refusal, ready to be read. */
export function linkSentence(refusal: LinkRefusal, now: Date): string {
  if (refusal.fact === "trouble") return troubleSentence(refusal.trouble, refusal.place, now);
  if (refusal.fact !== "too_many_tries") return plain[refusal.fact];
  const minutes = Math.ceil(refusal.waitSeconds / 60);
  return `That were many tries. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}

/** The sentence for a refusal that came back by name in an address; null for names that are none of ours. */
export function namedSentence(name: string, place: string, now: Date): string | null {
  if (Object.hasOwn(plain, name)) return plain[name as Plain];
  return isTroubleKind(name) ? troubleSentence({ kind: name, retryAt: null }, place, now) : null;
}

/** Why a read failed, by the name that was stored. */
export function readSentence(name: string, place: string, retryAt: Date | null, now: Date): string {
  if (isTroubleKind(name)) return troubleSentence({ kind: name, retryAt }, place, now);
  return "Something went wrong on our side while reading. What was read before is unchanged. Try again in a moment.";
}

const doing: Record<ReadStep, string> = {
  WAITING: "Waiting for its turn",
  PROFILE: "Reading the profile",
  POSTS: "Reading posts",
  RECEIVED: "Reading who favourited, boosted and answered",
  GIVEN: "Reading whom you favourited",
  SCORE: "Computing the score",
  DONE: "Done",
};

const counted: Partial<Record<ReadStep, string>> = { POSTS: "posts", RECEIVED: "posts", GIVEN: "favourites" };

/** What a read is doing, and how far it is: `Reading posts: 40 of 95 posts`. */
export function stepSentence(step: ReadStep, done: number, total: number | null): string {
  const things = counted[step];
  if (!things || (done === 0 && total === null)) return doing[step];
  return `${doing[step]}: ${total === null ? done : `${done} of ${total}`} ${things}`;
}

/** What a read is doing while the network wants a pause. */
export function pauseSentence(place: string, until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return `${place} asked for a pause. Reading goes on by itself in ${minutes === 1 ? "a minute" : `${minutes} minutes`}`;
}
