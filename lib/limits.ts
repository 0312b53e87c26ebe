import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const limiters = new Map<string, RateLimiterPrisma>();

function limiterOf({ name, points, seconds }: Limit): RateLimiterPrisma {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, made);
  return made;
}

/** Counts one act of `key` (an address, a person, a session) against a limit; refuses with how long to wait. */
export async function spend(limit: Limit, key: string): Promise<Result<undefined, { waitSeconds: number }>> {
  try {
    await limiterOf(limit).consume(key);
    return ok();
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer;
    return refuse({ waitSeconds: Math.ceil(answer.msBeforeNext / 1000) });
  }
}

/** Takes one act of `key` off a limit again, for acts that turn out not to be what is limited. */
export async function refund(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(key);
}
