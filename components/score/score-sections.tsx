import { type ReactNode, Suspense } from "react";
import { Compare } from "@/components/score/compare";
import { NextSteps, NextStepsSkeleton } from "@/components/score/next-steps";
import { Receipt } from "@/components/score/receipt";
import { ScoreHistory } from "@/components/score/score-history";
import { ScoreSince } from "@/components/score/score-since";
import { ScoreSummary } from "@/components/score/score-summary";
import { SomethingWrong } from "@/components/score/something-wrong";
import { TakeAlong } from "@/components/score/take-along";
import { Withheld } from "@/components/score/withheld";
import { HeardTopics } from "@/components/topic/heard-topics";
import type { MemberId } from "@/lib/account/gate";
import { v1 } from "@/lib/score/formula";
import { formulaCalled } from "@/lib/score/formulas";
import { pastOf } from "@/lib/score/past-queries";
import { gateScoreOf, type ScoreSource, type StoredScore, scoreHistory } from "@/lib/score/queries";
import { peersOf } from "@/lib/score/spread-queries";
import { topicsSwitchedOff } from "@/lib/topic/queries";

/** A member's score with everything that explains it: what it is now first, then what it is made of, then how it came about. */
export async function ScoreSections({
  member,
  score,
  sources,
}: {
  member: MemberId;
  score: StoredScore;
  sources: ScoreSource[];
}) {
  const [gateScore, history, past, peers, topicsOff] = await Promise.all([
    gateScoreOf(member, new Date()),
    scoreHistory(member),
    pastOf(member, score),
    peersOf(member, score.formula),
    topicsSwitchedOff(member),
  ]);
  const formula = formulaCalled(score.formula) ?? v1;
  return (
    <>
      <Row>
        <ScoreSummary score={score} gateScore={gateScore} sources={sources} />
        <ScoreSince score={score} past={past} />
      </Row>
      <Row>
        <Receipt score={score} formula={formula} sources={sources} />
        <Column>
          <Suspense fallback={<NextStepsSkeleton />}>
            <NextSteps member={member} scoredAt={score.scoredAt} formula={formula} />
          </Suspense>
          <Withheld withheld={score.withheld} />
          <Compare score={score} past={past} peers={peers} />
        </Column>
      </Row>
      <Row>
        <Column>
          <ScoreHistory days={history} />
          <HeardTopics topics={score.topics} off={topicsOff} />
        </Column>
        <Column paper="hide">
          <TakeAlong />
          <SomethingWrong />
        </Column>
      </Row>
    </>
  );
}

/** What belongs together: beside each other where there is room. */
function Row({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {children}
    </div>
  );
}

function Column({ children, paper }: { children: ReactNode; paper?: "hide" }) {
  return (
    <div className="grid grid-cols-1 gap-6" data-print={paper}>
      {children}
    </div>
  );
}
