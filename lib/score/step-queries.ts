import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { Formula } from "@/lib/score/formula";
import { loadMembers } from "@/lib/score/load-members";
import { type NextStep, nextStepsOf } from "@/lib/score/next-steps";

/** A step with the account on which it would be taken. */
export interface MemberStep extends Omit<NextStep, "account"> {
  /** Null for a quiet day, which happens everywhere. */
  readonly account: { readonly network: string; readonly handle: string } | null;
}

/** What a member could do next as of the instant that their score is of, by its formula; what would help most comes first. */
export async function stepsOf(member: MemberId, scoredAt: Date, formula: Formula): Promise<MemberStep[]> {
  const [loaded] = await loadMembers([member], scoredAt, db);
  if (!loaded) return [];
  const { accounts, trustOf } = loaded;
  return nextStepsOf(accounts, trustOf, scoredAt.getTime(), formula)
    .map(({ account, ...step }): MemberStep => {
      const place = account === null ? undefined : accounts[account];
      return { ...step, account: place ? { network: place.network, handle: place.handle } : null };
    })
    .sort((a, b) => b.points - a.points);
}
