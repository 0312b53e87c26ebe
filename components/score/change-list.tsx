import { lineName } from "@/components/score/line-name";
import { signedText } from "@/components/score/signed-text";
import type { Change } from "@/lib/score/changes";

/** What the lines of a receipt gained and lost, one by one. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="divide-line border-line divide-y border-y text-sm">
      {changes.map((change) => (
        <li key={`${change.pillar} ${change.network}`} className="flex justify-between gap-4 py-2">
          <span>{lineName(change)}</span>
          <span className="font-medium whitespace-nowrap tabular-nums">{signedText(change.points, 1)}</span>
        </li>
      ))}
    </ul>
  );
}
