/** How much of something was done a second, over several rounds. */
export interface Rate {
  least: number;
  median: number;
  most: number;
}

/**
 * Does each of some works, which does `count` of something, so many times in turn, and tells how many of it a second of processor
 * time did. Other programs' time does not count, though they slow us down: in turn, they slow down all works alike. Two more
 * rounds go first, to be compiled.
 */
export function ratesOf(count: number, rounds: number, works: readonly (() => void)[]): Rate[] {
  for (const work of [...works, ...works]) work();
  const rates = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, work] of works.entries()) rates[index]?.push(count / secondsOf(work));
  return rates.map((all) => {
    all.sort((a, b) => a - b);
    return { least: all[0] ?? 0, median: all[Math.floor(rounds / 2)] ?? 0, most: all.at(-1) ?? 0 };
  });
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
