import { Time } from "@/components/ui/time";
import type { PerkView } from "@/lib/perk/view";

/** How a perk's gate steps down, from the opening on; the step of the moment is marked. */
export function WaveTable({ perk: { waves, timeZone, gateScore } }: { perk: PerkView }) {
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm leading-6">The gate steps down as long as units are left.</p>
      <ol className="divide-line divide-y">
        {waves.map(({ from, gate }) => (
          <li
            key={from.toISOString()}
            aria-current={gate === gateScore ? "step" : undefined}
            className={`flex flex-wrap justify-between gap-x-4 gap-y-1 py-2 text-sm ${gate === gateScore ? "font-semibold" : ""}`}
          >
            <span>
              From <Time at={from} zone={timeZone} />
            </span>
            <span>
              a score of {gate}
              {gate === gateScore && " (now)"}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
