import { expect, test } from "vitest";
import { withheld } from "@/lib/results/withhold";

test.each([
  ["nothing is small", [5, 12, 0], [false, false, false]],
  ["two are small", [3, 2, 40], [true, true, false]],
  ["one is small: the next smallest hides it", [3, 40, 9], [true, false, true]],
  ["two are one person each: they would be known by their sum", [1, 1, 9, 40], [true, true, true, false]],
  ["there is no other to hide behind", [4, 0, 0], [true, true, true]],
  ["there is only one", [2], [true]],
  ["there is none", [], []],
])("%s", (_, people, hidden) => {
  expect(withheld(people)).toEqual(hidden);
});

function* everyTable(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return void (yield []);
  for (const rest of everyTable(parts - 1, most))
    for (let count = 0; count <= most; count += 1) yield [...rest, count];
}

// Whoever knows the whole, what is shown and this rule can try every table: each number that is withheld may then still be several.
test("what is withheld cannot be worked out from the rest, for every table of 2 to 4 parts with a whole of 3 or more", () => {
  const possible = new Map<string, Set<number>[]>();
  const tables = [2, 3, 4].flatMap((parts) => [...everyTable(parts, 11)]);
  const seen = (people: readonly number[]) => {
    const hidden = withheld(people);
    const whole = people.reduce((sum, count) => sum + count, 0);
    return {
      hidden,
      whole,
      key: JSON.stringify([whole, people.map((count, place) => (hidden[place] ? null : count))]),
    };
  };
  for (const people of tables) {
    const { key } = seen(people);
    const values = possible.get(key) ?? people.map(() => new Set<number>());
    for (const [place, count] of people.entries()) values[place]?.add(count);
    possible.set(key, values);
  }
  // Beyond the largest number tried the possibilities are cut off, so only wholes well below it are judged.
  const judged = tables.filter((people) => people.reduce((sum, count) => sum + count, 0) <= 11);
  for (const people of judged) {
    const { hidden, whole, key } = seen(people);
    if (whole < 3) continue;
    for (const place of people.keys())
      if (hidden[place]) expect(possible.get(key)?.[place]?.size, `${people} at ${place}`).toBeGreaterThan(1);
  }
});
