/** A generator of chance that gives the same throws for the same name, on every machine. */
export interface Dice {
  /** At least 0, less than 1. */
  real(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the list, each equally likely. Throws on an empty list. */
  pick<Item>(list: readonly Item[]): Item;
  /** A whole number, on average `mean`, never below 0: how often something happens that happens at random. */
  count(mean: number): number;
}

function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const symbol of name) hash = Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

// Mulberry32: small, fast, and good enough for a story.
function realsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Dice that belong to a name. */
export function diceOf(name: string): Dice {
  const real = realsFrom(seedOf(name));
  const int = (least: number, most: number) => least + Math.floor(real() * (most - least + 1));
  return {
    real,
    int,
    chance: (probability) => real() < probability,
    pick(list) {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    // Knuth's way of counting; means are small here.
    count(mean) {
      const stop = Math.exp(-mean);
      let product = real();
      let times = 0;
      while (product > stop) {
        product *= real();
        times += 1;
      }
      return times;
    },
  };
}

/** A uuid v7 of the instant `at`: rows made for the past sort where rows of that time belong. */
export function idAt(at: Date, dice: Dice): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const noise = Array.from({ length: 4 }, () =>
    Math.floor(dice.real() * 0x10000)
      .toString(16)
      .padStart(4, "0"),
  );
  const [a = "", b = "", ...rest] = noise;
  const variant = (8 + dice.int(0, 3)).toString(16);
  const tail = [
    ...rest,
    Math.floor(dice.real() * 0x10000)
      .toString(16)
      .padStart(4, "0"),
  ].join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(1)}-${variant}${b.slice(1)}-${tail}`;
}
