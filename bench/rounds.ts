/** How long something took over several rounds, in what was done a second. */
export interface Rate {
  least: number;
  median: number;
  most: number;
}

/**
 * Does `work`, which does `count` of something, so many times, and tells how many of it a second of processor time did: the
 * machine's other work does not count, though it slows us down. Two more rounds go first, to be compiled.
 */
export function rateOf(count: number, rounds: number, work: () => void): Rate {
  work();
  work();
  const rates = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (count * 1e6) / (user + system);
  });
  rates.sort((a, b) => a - b);
  return { least: rates[0] ?? 0, median: rates[Math.floor(rounds / 2)] ?? 0, most: rates.at(-1) ?? 0 };
}
