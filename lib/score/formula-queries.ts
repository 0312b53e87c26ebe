import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { formulaInForce } from "@/lib/score/formula-runs";
import { type FormulaState, formulaState } from "@/lib/score/formula-state";
import { formulas } from "@/lib/score/formulas";
import { type Shift, shiftShape } from "@/lib/score/shift";
import { utcDay } from "@/lib/score/snapshot";

/** A version of the formula and where it is in its life. */
export interface FormulaView {
  readonly version: string;
  /** What is different from the version before and why, in sentences. */
  readonly changes: readonly string[];
  readonly state: FormulaState;
}

/** Every version that is written, the newest first. For anybody: there is nothing secret in it. */
export async function listFormulas(now: Date): Promise<FormulaView[]> {
  const uses = await db.formulaRun.findMany({ orderBy: { publishedAt: "asc" } });
  const published = uses.filter(({ publishedAt }) => publishedAt !== null);
  return formulas
    .map(({ version, changes }) => {
      const use = uses.find((one) => one.version === version) ?? null;
      const place = published.findIndex((one) => one.version === version);
      const replacedAt = place === -1 ? null : (published[place + 1]?.publishedAt ?? null);
      return { version, changes, state: formulaState(use, replacedAt, now) };
    })
    .toReversed();
}

/** How the scores of a day by a version differ from those by the version in force. */
export interface FormulaShiftView {
  /** The UTC day, as the midnight it begins with. */
  readonly day: Date;
  readonly against: string;
  readonly shift: Shift;
  /** The gates, lowest first, of perks that can be claimed now. */
  readonly gatesInUse: readonly number[];
}

async function gatesInUse(now: Date): Promise<number[]> {
  const perks = await db.perk.findMany({
    where: {
      ...{ status: "APPROVED", opensAt: { lte: now }, closesAt: { gt: now } },
      gateScore: { not: null },
    },
    distinct: ["gateScore"],
    orderBy: { gateScore: "asc" },
    select: { gateScore: true },
  });
  return perks.flatMap(({ gateScore }) => gateScore ?? []);
}

/**
 * The latest shift by a version that runs beside, against the one in force; null before the first, or where it does not run
 * beside. Counted each night by the database (lib/score/shift-scores.ts), so that looking costs nothing.
 */
export async function latestShift(
  _admin: AdminId,
  { version, state }: FormulaView,
  now: Date,
): Promise<FormulaShiftView | null> {
  if (state.is !== "beside") return null;
  const { version: against } = await formulaInForce(db);
  const latest = await db.formulaShift.findFirst({
    where: { formula: version, against, day: { gte: utcDay(state.since) } },
    orderBy: { day: "desc" },
    select: { day: true, shift: true },
  });
  if (!latest) return null;
  const shift = shiftShape.parse(latest.shift);
  return { day: latest.day, against, shift, gatesInUse: await gatesInUse(now) };
}
