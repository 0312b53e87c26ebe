import { type Dice, diceOf } from "@/prisma/seed/dice";
import type { Character } from "@/prisma/seed/people/cast";
import type { NetworkInStory } from "@/prisma/seed/people/networks";

/** An account of somebody in the story, named as its network's adapter would name it. */
export interface PlannedAccount {
  readonly character: Character;
  readonly network: NetworkInStory;
  readonly origin: string;
  readonly remoteId: string;
  readonly handle: string;
  readonly profileUrl: string;
  /** See `whoOf`. */
  readonly identity: string;
  /** Days since it was made. */
  readonly ageDays: number;
  /** How large the circles are here, as a part of those of the personality. */
  readonly part: number;
  /** Whether it is the one where they began. */
  readonly isFirst: boolean;
}

type Named = Pick<PlannedAccount, "origin" | "remoteId" | "handle" | "profileUrl" | "identity">;

/** As the directory of Bluesky makes them: 24 letters and digits. Chance makes none that is somebody's. */
export function didOf(dice: Dice): string {
  const signs = [..."abcdefghijklmnopqrstuvwxyz234567"];
  return `did:plc:${Array.from({ length: 24 }, () => dice.pick(signs)).join("")}`;
}

// Those of the story must be nobody outside it: GitHub's numbers are far below, and it lets nobody have a dot in their name.
const firstGitHubNumber = 900_000_000_000;

/** The number of somebody on GitHub. */
export function gitHubNumberOf(dice: Dice): string {
  return String(firstGitHubNumber + dice.int(0, 99_999_999));
}

const nameOn: Record<NetworkInStory, (character: Character, dice: Dice) => Named> = {
  mastodon({ key, host }, dice) {
    const handle = `${key}@${host}`;
    const origin = `https://${host}`;
    const remoteId = String(dice.int(100_000, 999_999));
    return { origin, remoteId, handle, profileUrl: `${origin}/@${key}`, identity: handle };
  },
  bluesky({ key }, dice) {
    const did = didOf(dice);
    const profileUrl = `https://bsky.app/profile/${did}`;
    const handle = `@${key}.bsky.example`;
    return { origin: "https://pds.example", remoteId: did, handle, profileUrl, identity: did };
  },
  github({ key }, dice) {
    const origin = "https://github.com";
    const id = gitHubNumberOf(dice);
    const handle = `${key}.example`;
    return { origin, remoteId: id, handle, profileUrl: `${origin}/${handle}`, identity: id };
  },
};

/** The accounts of somebody, the one where they began first. */
export function accountsOf(character: Character): PlannedAccount[] {
  return character.networks.map((network, place) => {
    const dice = diceOf(`${network} of ${character.key}`);
    const isFirst = place === 0;
    return {
      ...nameOn[network](character, dice),
      ...{ character, network, isFirst },
      ageDays: character.personality === "newcomer" ? 22 : dice.int(400, 2600),
      part: isFirst ? 1 : 0.15 + dice.real() * 0.25,
    };
  });
}
