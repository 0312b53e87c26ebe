/** A number built on fewer people than this is not shown. */
export const fewest = 5;

/**
 * Which of the parts of a known whole are to be withheld, given on how many people each is built: those on fewer than `fewest`, but for
 * those on nobody, and as many others, the smallest first, as it takes that what is missing does not tell them. Where that cannot
 * be, all of them.
 */
export function withheld(people: readonly number[]): boolean[] {
  const hidden = people.map((count) => count > 0 && count < fewest);
  if (!hidden.includes(true)) return hidden;
  const others = [...people.keys()]
    .filter((place) => !hidden[place] && people[place] !== 0)
    .toSorted((a, b) => (people[a] ?? 0) - (people[b] ?? 0));
  for (;;) {
    const missing = people.filter((_, place) => hidden[place]);
    // One alone is the whole less the others. Several that are as many people as parts are one person each.
    if (missing.length > 1 && missing.reduce((sum, count) => sum + count, 0) > missing.length) return hidden;
    const next = others.shift();
    if (next === undefined) return people.map(() => true);
    hidden[next] = true;
  }
}
