import "server-only";
import { type Job as JobOfBoss, PgBoss } from "pg-boss";
import type { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** A kind of background work. It may be run twice for one request, so running it again must change nothing. */
export interface Job {
  readonly name: string;
  readonly run: (input: unknown) => Promise<void>;
  readonly options: JobOptions;
}

interface JobOptions {
  /** Runs at the same time in one process; 1 unless told. */
  readonly concurrency?: number;
  /** Cron in UTC, for work that nobody asks for. */
  readonly cron?: string;
}

/** Names a job: the shape of its input and what it does. */
export function job<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  run: (input: z.output<Shape>) => Promise<void>,
  options: JobOptions = {},
): Job {
  return { name, run: (input) => run(shape.parse(input)), options };
}

// The process's one boss, kept over module reloads in development.
const kept = globalThis as { laurelBoss?: Promise<PgBoss> | undefined };

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env.databaseUrl, max: 4, schema: "pgboss" });
  boss.on("error", (error) => log.error({ err: error }, "jobs"));
  return boss.start();
}

function boss(): Promise<PgBoss> {
  kept.laurelBoss ??= startBoss().catch((error: unknown) => {
    kept.laurelBoss = undefined;
    throw error;
  });
  return kept.laurelBoss;
}

async function queueFor(name: string): Promise<PgBoss> {
  const running = await boss();
  await running.createQueue(name, { policy: "short", retryLimit: 3, retryDelay: 5, retryBackoff: true });
  return running;
}

/**
 * Asks for a job to be run soon, or at `at`. A request with the key of one that still waits is the same request. Names the
 * job by its name only, so that a command can ask for work without importing what does it.
 */
export async function enqueue(name: string, key: string, input: object, at?: Date): Promise<void> {
  const running = await queueFor(name);
  await running.send(name, input, { singletonKey: key, ...(at ? { startAfter: at } : {}) });
}

async function runOne({ name, run }: Job, { id, data }: JobOfBoss<unknown>): Promise<void> {
  const started = performance.now();
  try {
    await run(data);
    log.info({ job: name, id, ms: Math.round(performance.now() - started) }, "job done");
  } catch (error) {
    log.error({ job: name, id, err: error }, "job failed");
    throw error;
  }
}

/** Begins to work on the given jobs in this process. */
export async function startJobs(jobs: readonly Job[]): Promise<void> {
  for (const one of jobs) {
    const running = await queueFor(one.name);
    const { concurrency = 1, cron } = one.options;
    await running.work(
      one.name,
      { localConcurrency: concurrency, pollingIntervalSeconds: 0.5 },
      async (batch: JobOfBoss<unknown>[]) => {
        for (const request of batch) await runOne(one, request);
      },
    );
    if (cron) await running.schedule(one.name, cron, {});
  }
}

/** Lets running jobs end, then lets go of the database. */
export async function stopJobs(): Promise<void> {
  const running = await kept.laurelBoss;
  kept.laurelBoss = undefined;
  await running?.stop({ graceful: true, timeout: 10_000 });
}
