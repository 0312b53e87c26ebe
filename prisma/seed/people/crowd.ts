import { whoOf } from "@/lib/network/who";
import { diceOf } from "@/prisma/seed/dice";
import type { Character } from "@/prisma/seed/people/cast";

/** Somebody whom members meet on a network. Laurel keeps no name of them, only this. */
export interface Passerby {
  readonly who: string;
  /** Days since their account was made; null where their server does not say. */
  readonly ageDays: number | null;
  readonly bot: boolean;
}

export interface Crowd {
  readonly everybody: readonly Passerby[];
  /** People who came lately. */
  readonly newcomers: readonly Passerby[];
  /** Accounts that somebody made in one month, to applaud. */
  readonly ring: readonly Passerby[];
}

function passersby(name: string, count: number, ageDaysOf: (index: number) => number | null): Passerby[] {
  const dice = diceOf(`crowd ${name}`);
  return Array.from({ length: count }, (_, index) => ({
    who: whoOf("mastodon", `${name}${index}@demo.laurel.example`),
    ageDays: ageDaysOf(index),
    bot: name === "passerby" && dice.chance(0.02),
  }));
}

/** Everybody around the members: mostly people of long standing, some new, some of unknown age, and the members themselves. */
export function crowdAround(members: readonly Character[]): Crowd {
  const dice = diceOf("ages");
  const strangers = passersby("passerby", 3200, () => {
    const throwOf = dice.real();
    if (throwOf < 0.05) return null;
    return throwOf < 0.17 ? dice.int(5, 150) : dice.int(190, 2600);
  });
  const themselves = members
    .filter(({ personality }) => personality !== "ring" && personality !== "promoter")
    .map(({ key, host, personality }) => ({
      who: whoOf("mastodon", `${key}@${host}`),
      ageDays: personality === "newcomer" ? 22 : 700,
      bot: false,
    }));
  return {
    everybody: [...strangers, ...themselves],
    newcomers: [...passersby("newcomer", 90, () => dice.int(4, 120)), ...strangers.slice(0, 40)],
    ring: passersby("applause", 150, () => dice.int(12, 41)),
  };
}
