import { after } from "next/server";
import { NoScore } from "@/components/score/no-score";
import { ScoreNotices } from "@/components/score/score-notices";
import { ScoreSections } from "@/components/score/score-sections";
import { CardSkeleton } from "@/components/ui/skeleton";
import { requireMember } from "@/lib/account/gate";
import { readWhenLooking } from "@/lib/link/read-when-looking";
import { scoreOfMember, scoreSources } from "@/lib/score/queries";

/** The signed-in member's own score; sends others to sign in and back. */
export async function ScoreReader() {
  const member = await requireMember("/score");
  const [score, sources] = await Promise.all([scoreOfMember(member), scoreSources(member)]);
  after(() => readWhenLooking(member, new Date()));
  return (
    // On paper smaller, so that it is laid out as on a wide page.
    <div className="grid grid-cols-1 gap-6 print:[zoom:0.7]">
      <ScoreNotices sources={sources} />
      {score === null || sources.length === 0 ? (
        <NoScore sources={sources} />
      ) : (
        <ScoreSections member={member} score={score} sources={sources} />
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
