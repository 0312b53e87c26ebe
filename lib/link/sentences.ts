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
  not_set_up: "This network is not set up here, so accounts on it cannot be linked.",
  relink_needed: "The server no longer lets Laurel read this account. Link it again first.",
};

/** The sentence for a refusal, ready to be read. */
export function linkSentence(refusal: LinkRefusal, now: Date): string {
  if (refusal.fact === "trouble") return troubleSentence(refusal.trouble, refusal, now);
  if (refusal.fact !== "too_many_tries") return plain[refusal.fact];
  const minutes = Math.ceil(refusal.waitSeconds / 60);
  return `That were many tries. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}

/** Where something was met: the network's name in our code, and the server as people write it. */
interface Met {
  readonly network: string;
  readonly place: string;
}

/** The sentence for a refusal that came back by name in an address; null for names that are none of ours. */
export function namedSentence(name: string, met: Met, now: Date): string | null {
  if (Object.hasOwn(plain, name)) return plain[name as Plain];
  return isTroubleKind(name) ? troubleSentence({ kind: name, retryAt: null }, met, now) : null;
}

/** Why a read failed, by the name that was stored. */
export function readSentence(name: string, met: Met, retryAt: Date | null, now: Date): string {
  if (isTroubleKind(name)) return troubleSentence({ kind: name, retryAt }, met, now);
  return "Something went wrong on our side while reading. What was read before is unchanged. Try again in a moment.";
}

const doing: Record<ReadStep, string> = {
  WAITING: "Waiting for its turn",
  PROFILE: "Reading the profile",
  RECEIVED: "Reading who turned to you",
  POSTS: "Reading posts and who answered them",
  GIVEN: "Reading whom you turned to",
  SCORE: "Computing the score",
  DONE: "Done",
};

/** What a read is doing, and how far it is: `Reading posts and who answered them: 40 of 95`. */
export function stepSentence(step: ReadStep, done: number, total: number | null): string {
  if (step === "PROFILE" || (done === 0 && total === null)) return doing[step];
  return `${doing[step]}: ${total === null ? done : `${done} of ${total}`}`;
}

/** What a read is doing while the network wants a pause. */
export function pauseSentence(place: string, until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return `${place} asked for a pause. Reading goes on by itself in ${minutes === 1 ? "a minute" : `${minutes} minutes`}`;
}
