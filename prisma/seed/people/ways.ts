import type { ReadWork } from "@/lib/network/adapter";
import type { PromotionSign } from "@/lib/network/promotion";
import type { EngagementKind } from "@/lib/score/activity";
import type { Dice } from "@/prisma/seed/dice";
import type { PlannedAccount } from "@/prisma/seed/people/accounts";
import type { NetworkInStory } from "@/prisma/seed/people/networks";

/** How people turn to each other on a network, as often as a kind stands in a list, and how posts are named there. */
export interface Ways {
  /** What is said. */
  readonly words: readonly EngagementKind[];
  /** What is done without a word. */
  readonly nods: readonly EngagementKind[];
  readonly given: readonly EngagementKind[];
  /** By which signs advertisements are known there: one of these, each as often. */
  readonly signs: readonly (readonly PromotionSign[])[];
  /** `about` is the work that it belongs to, where there are works. */
  readonly post: (
    account: PlannedAccount,
    at: number,
    about: ReadWork | undefined,
    dice: Dice,
  ) => { readonly remoteId: string; readonly url: string };
}

const timeSigns = "234567abcdefghijklmnopqrstuvwxyz";

/** The name of a record on Bluesky, which tells its time: microseconds and a clock's number, 13 signs of five bits. */
function timeNameOf(at: number, dice: Dice): string {
  let rest = (BigInt(at) * 1000n) << 10n;
  rest |= BigInt(dice.int(0, 1023));
  let name = "";
  for (let sign = 0; sign < 13; sign += 1) {
    name = `${timeSigns[Number(rest & 31n)]}${name}`;
    rest >>= 5n;
  }
  return name;
}

const said = ["reply", "reply", "reply", "mention", "quote"] as const;
const nodded = ["like", "like", "like", "repost", "follow"] as const;
const turned = ["reply", "reply", "mention", "like", "repost"] as const;

const untagged = [["own_shop"], ["affiliate_link"], ["paid_words"], ["paid_words", "own_shop"]] as const;
const tagged = [...untagged, ["paid_tag"], ["paid_tag", "affiliate_link"]] as const;

export const ways: Readonly<Record<NetworkInStory, Ways>> = {
  mastodon: {
    ...{ words: said, nods: nodded, given: turned, signs: tagged },
    post({ profileUrl }, at, _, dice) {
      // As Mastodon numbers them: milliseconds, then two bytes that differ.
      const remoteId = String((BigInt(at) << 16n) | BigInt(dice.int(0, 0xffff)));
      return { remoteId, url: `${profileUrl}/${remoteId}` };
    },
  },
  bluesky: {
    ...{ words: said, nods: nodded, given: turned, signs: [...tagged, ["network_mark"]] },
    post({ profileUrl }, at, _, dice) {
      const remoteId = timeNameOf(at, dice);
      return { remoteId, url: `${profileUrl}/post/${remoteId}` };
    },
  },
  github: {
    words: ["reply", "reply", "reply", "review", "mention"],
    nods: ["star", "star", "star", "like", "fork", "accepted"],
    given: ["reply", "reply", "review", "mention", "star", "accepted"],
    signs: untagged,
    post(_, __, about, dice) {
      const [kind, noun] = dice.chance(0.5) ? ["issue", "issues"] : ["pull", "pull"];
      const place = kind === "issue" && about?.url ? about.url : "https://github.com/town.example/commons";
      const remoteId = `${kind}:${dice.int(100_000_000, 999_999_999)}`;
      return { remoteId, url: `${place}/${noun}/${dice.int(1, 400)}` };
    },
  },
};
