import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import type { ScoreExport } from "@/lib/score/export-shape";
import type { Formula } from "@/lib/score/formula";
import { scoreOf } from "@/lib/score/score-of";

/** What an account shows, with the handle that its owner knows it by. */
export interface NamedActivity extends AccountActivity {
  handle: string;
}

/**
 * What a member takes along of a score at `now` (epoch ms). People are numbered by when they first appear, so that the file holds
 * none of the keys by which we know them, yet shows who is the same person.
 */
export function scoreExportOf(
  accounts: readonly NamedActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
  exportedAt: Date,
): ScoreExport {
  const pseudonyms = new Map<string, string>();
  const trust: Record<string, number> = {};
  const pseudonymOf = (who: string): string => {
    const known = pseudonyms.get(who);
    if (known !== undefined) return known;
    const pseudonym = `person ${pseudonyms.size + 1}`;
    pseudonyms.set(who, pseudonym);
    trust[pseudonym] = trustOf(who);
    return pseudonym;
  };
  const exported = accounts.map((account) => ({
    handle: account.handle,
    network: account.network,
    posts: account.posts,
    received: account.received.map((each) => ({ ...each, who: pseudonymOf(each.who) })),
    given: account.given.map((each) => ({ ...each, who: pseudonymOf(each.who) })),
    counted: account.counted,
    followers: account.followers,
    body: account.body,
    ...(account.works ? { works: account.works } : {}),
  }));
  return {
    laurel: "score export",
    version: 1,
    exportedAt: exportedAt.toISOString(),
    now,
    formula,
    accounts: exported,
    trust,
    score: scoreOf(exported, (who) => trust[who] ?? 0, now, formula),
  };
}
