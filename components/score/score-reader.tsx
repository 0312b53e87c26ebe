import { after } from "next/server";
import { NoScore } from "@/components/score/no-score";
import { Receipt } from "@/components/score/receipt";
import { ScoreHistory } from "@/components/score/score-history";
import { ScoreNotices } from "@/components/score/score-notices";
import { ScoreSummary } from "@/components/score/score-summary";
import { Withheld } from "@/components/score/withheld";
import { CardSkeleton } from "@/components/ui/skeleton";
import { requireMember } from "@/lib/account/gate";
import { readWhenLooking } from "@/lib/link/read-when-looking";
import { v1 } from "@/lib/score/formula";
import { gateScoreOf, scoreHistory, scoreOfMember, scoreSources } from "@/lib/score/queries";

/** The signed-in member's own score; sends others to sign in and back. */
export async function ScoreReader() {
  const member = await requireMember("/score");
  const [score, gateScore, history, sources] = await Promise.all([
    scoreOfMember(member),
    gateScoreOf(member, new Date()),
    scoreHistory(member),
    scoreSources(member),
  ]);
  after(() => readWhenLooking(member, new Date()));
  return (
    <div className="grid grid-cols-1 gap-6">
      <ScoreNotices sources={sources} />
      {score === null || sources.length === 0 ? (
        <NoScore sources={sources} />
      ) : (
        <>
          <ScoreSummary score={score} gateScore={gateScore} />
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Receipt score={score} formula={v1} />
            <div className="grid grid-cols-1 gap-6">
              <Withheld withheld={score.withheld} />
              <ScoreHistory days={history} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

export function ScoreSkeleton() {
  return (
    <div className="grid grid-cols-1 gap-6">
      <CardSkeleton label="Reading your score" />
      <CardSkeleton label="Reading your receipt" />
    </div>
  );
}
