import { Meter } from "@/components/ui/meter";
import { points } from "@/lib/claim/sentences";

/** A member's score beside a perk's gate: as a bar, and in words unless they are `said` beside it. */
export function GateDistance({ gate, score, said }: { gate: number; score: number | null; said: boolean }) {
  const short = score === null ? null : gate - score;
  return (
    <div className="grid gap-2 text-sm leading-6">
      {!said && (
        <p>
          {score === null ? (
            <>
              The gate is <strong>{gate}</strong>, and you have no score yet.
            </>
          ) : (
            <>
              The gate is <strong>{gate}</strong>, your score for perks is <strong>{score}</strong>:{" "}
              {short !== null && short > 0 ? `${points(short)} away.` : "you pass."}
            </>
          )}
        </p>
      )}
      {score !== null && (
        <Meter
          label={`${score} of ${gate} points`}
          value={score}
          most={gate}
          gold={short !== null && short > 0}
        />
      )}
    </div>
  );
}
