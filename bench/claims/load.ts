import { Pool } from "undici";

/** One request of a load. */
export interface Shot {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What a load found: answers a second, and milliseconds of an answer at the middle and for all but one in a hundred. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The milliseconds of each answer. */
  readonly times: readonly number[];
}

export function loadOf(seconds: number, times: readonly number[], statuses: Record<number, number>): Load {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), statuses, times };
}

/** Runs `one` for each number below `count`, so many at a time, and measures each by the clock. */
export async function inParallel(
  count: number,
  width: number,
  one: (index: number) => Promise<number>,
): Promise<Load> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const began = performance.now();
      const status = await one(index);
      times.push(performance.now() - began);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: width }, lane));
  return loadOf((performance.now() - began) / 1000, times, statuses);
}

/** Sends the shots over so many kept connections, each with one request at a time. */
export async function shoot(origin: string, width: number, shots: readonly Shot[]): Promise<Load> {
  const pool = new Pool(origin, { connections: width, pipelining: 1 });
  const load = await inParallel(shots.length, width, async (index) => {
    const shot = shots[index];
    if (!shot) throw new Error("no such shot");
    const { statusCode, body } = await pool.request({ ...shot, method: "POST" });
    await body.dump();
    return statusCode;
  });
  await pool.close();
  return load;
}

/** The same over several servers at once, as a balancer would hand the shots out. */
export async function shootAtAll(
  origins: readonly string[],
  width: number,
  shots: readonly Shot[],
): Promise<Load> {
  const began = performance.now();
  const loads = await Promise.all(
    origins.map((origin, own) =>
      shoot(
        origin,
        width / origins.length,
        shots.filter((_, index) => index % origins.length === own),
      ),
    ),
  );
  const statuses: Record<number, number> = {};
  for (const [status, count] of loads.flatMap((load) => Object.entries(load.statuses)))
    statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
  const times = loads.flatMap((load) => load.times);
  return loadOf((performance.now() - began) / 1000, times, statuses);
}
