import { Meter } from "@/components/ui/meter";
import { points } from "@/lib/claim/gate-sentences";
import type { ReadPerk } from "@/lib/claim/perk-queries";
import { topicTitle } from "@/lib/topic/topics";

/** A member's score beside a perk's gate: as a bar, and in words unless they are `said` beside it. */
function GateDistance({
  gate,
  score,
  within,
  said,
}: {
  gate: number;
  score: number | null;
  /** The topic's name, for a gate in a topic. */
  within?: string;
  said: boolean;
}) {
  const short = score === null ? null : gate - score;
  const inTopic = within ? ` in ${within}` : "";
  return (
    <div className="grid gap-2 text-sm leading-6">
      {!said && (
        <p>
          The gate{inTopic} is <strong>{gate}</strong>
          {score === null ? (
            `, and you have no score${inTopic} yet.`
          ) : (
            <>
              , your score for perks{inTopic} is <strong>{score}</strong>:{" "}
              {short !== null && short > 0 ? `${points(short)} away.` : "you pass."}
            </>
          )}
        </p>
      )}
      {score !== null && (
        <Meter
          label={`${score} of ${gate} points${inTopic}`}
          value={score}
          most={gate}
          gold={short !== null && short > 0}
        />
      )}
    </div>
  );
}

/** How the reader stands to each score that a perk asks for. */
export function GateDistances({ read: { perk, refusal, gateScore, topicScore } }: { read: ReadPerk }) {
  const { gateTopic } = perk;
  return (
    <>
      {perk.gateScore !== null && refusal?.fact !== "no_score" && (
        <GateDistance gate={perk.gateScore} score={gateScore} said={refusal?.fact === "score_too_low"} />
      )}
      {gateTopic && refusal?.fact !== "no_topic_score" && (
        <GateDistance
          gate={gateTopic.score}
          score={topicScore}
          within={topicTitle(gateTopic.topic)}
          said={refusal?.fact === "topic_score_too_low"}
        />
      )}
    </>
  );
}
