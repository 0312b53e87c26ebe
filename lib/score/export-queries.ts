import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { ScoreExport } from "@/lib/score/export-shape";
import { formulaCalled } from "@/lib/score/formulas";
import { loadMembers } from "@/lib/score/load-members";
import { scoreOfMember } from "@/lib/score/queries";
import { scoreExportOf } from "@/lib/score/score-export";

const nobody = { accounts: [], trustOf: () => 0 };

/**
 * The score that a member sees, of the instant and by the formula that it is of, with everything it is made of; null before the
 * first. The file recomputes to its own score always, and to the stored one unless something arrived since that belongs before
 * it: a reading that runs, or trust that was weighed anew.
 */
export async function scoreExportFor(member: MemberId, exportedAt: Date): Promise<ScoreExport | null> {
  const stored = await scoreOfMember(member);
  const formula = stored && formulaCalled(stored.formula);
  if (!formula) return null;
  const [loaded] = await loadMembers([member], stored.scoredAt, db);
  const { accounts, trustOf } = loaded ?? nobody;
  return scoreExportOf(accounts, trustOf, stored.scoredAt.getTime(), formula, exportedAt);
}
