import "server-only";
import type { Db } from "@/lib/db";
import { type Formula, v1 } from "@/lib/score/formula";
import { formulaCalled } from "@/lib/score/formulas";

/** A version of the formula, and from when to when it was the one in force. */
export interface Reign {
  readonly formula: Formula;
  readonly from: Date;
  /** Null while it is in force. */
  readonly until: Date | null;
}

/** The published formulas, the first one (from the beginning of time) first, each until the next was published. */
export async function reigns(db: Db): Promise<Reign[]> {
  const published = await db.formulaRun.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: "asc" },
    select: { version: true, publishedAt: true },
  });
  return published.flatMap(({ version, publishedAt }, index) => {
    const formula = formulaCalled(version);
    if (!formula || !publishedAt) return [];
    return [
      {
        formula,
        from: index === 0 ? new Date(0) : publishedAt,
        until: published[index + 1]?.publishedAt ?? null,
      },
    ];
  });
}

/** The formula in force: the one published last. */
export async function formulaInForce(db: Db): Promise<Formula> {
  return (await reigns(db)).at(-1)?.formula ?? v1;
}

/** Every formula that members are scored by: the one in force, then those that run beside it. */
export async function formulasRunning(db: Db): Promise<Formula[]> {
  const beside = await db.formulaRun.findMany({
    where: { publishedAt: null, withdrawnAt: null },
    orderBy: { besideSince: "asc" },
    select: { version: true },
  });
  const known = beside.flatMap(({ version }) => formulaCalled(version) ?? []);
  return [await formulaInForce(db), ...known];
}
