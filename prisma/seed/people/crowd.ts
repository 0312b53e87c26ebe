import { whoOf } from "@/lib/network/who";
import { type Dice, diceOf } from "@/prisma/seed/dice";
import { didOf, gitHubNumberOf, type PlannedAccount } from "@/prisma/seed/people/accounts";
import type { NetworkInStory } from "@/prisma/seed/people/networks";

/** Somebody whom members meet on a network. Laurel keeps no name of them, only this. */
export interface Passerby {
  readonly who: string;
  /** Days since their account was made; null where their server does not say. */
  readonly ageDays: number | null;
  readonly bot: boolean;
}

/** The people of one network. */
export interface Crowd {
  readonly everybody: readonly Passerby[];
  /** People who came lately. */
  readonly newcomers: readonly Passerby[];
  /** Old accounts that somebody bought, to applaud. */
  readonly ring: readonly Passerby[];
}

const identityOn: Record<NetworkInStory, (name: string, dice: Dice) => string> = {
  mastodon: (name) => `${name}@demo.laurel.example`,
  bluesky: (_, dice) => didOf(dice),
  github: (_, dice) => gitHubNumberOf(dice),
};

const sizes: Record<NetworkInStory, { strangers: number; newcomers: number; ring: number }> = {
  mastodon: { strangers: 3200, newcomers: 90, ring: 150 },
  bluesky: { strangers: 800, newcomers: 30, ring: 60 },
  github: { strangers: 700, newcomers: 30, ring: 0 },
};

function strangerAge(dice: Dice): number | null {
  const throwOf = dice.real();
  if (throwOf < 0.05) return null;
  return throwOf < 0.17 ? dice.int(5, 150) : dice.int(190, 2600);
}

/**
 * Everybody around the members on a network: mostly people of long standing, some new, some of unknown age, and those of the
 * members with an account there whom others talk with.
 */
export function crowdOn(network: NetworkInStory, accounts: readonly PlannedAccount[]): Crowd {
  const passersby = (name: string, count: number, ageDaysOf: (dice: Dice) => number | null, bots = 0) => {
    const dice = diceOf(`${name} on ${network}`);
    return Array.from({ length: count }, (_, index): Passerby => {
      const who = whoOf(network, identityOn[network](`${name}${index}`, dice));
      return { who, ageDays: ageDaysOf(dice), bot: dice.chance(bots) };
    });
  };
  const { strangers, newcomers, ring } = sizes[network];
  const known = passersby("passerby", strangers, strangerAge, 0.02);
  const members = accounts.filter(
    ({ character: { personality }, ...account }) =>
      account.network === network && personality !== "ring" && personality !== "promoter",
  );
  const themselves = members.map(({ identity, ageDays }) => ({
    who: whoOf(network, identity),
    ...{ ageDays, bot: false },
  }));
  return {
    everybody: [...known, ...themselves],
    newcomers: [...passersby("newcomer", newcomers, (dice) => dice.int(4, 120)), ...known.slice(0, 40)],
    ring: passersby("applause", ring, (dice) => dice.int(380, 900)),
  };
}
