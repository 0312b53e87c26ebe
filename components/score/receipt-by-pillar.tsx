import { pillarWords } from "@/components/score/pillar-words";
import { ReceiptFrame } from "@/components/score/receipt-frame";
import { type ReceiptGroup, receiptGroups } from "@/components/score/receipt-groups";
import { Meter } from "@/components/ui/meter";
import { networkTitle } from "@/lib/network/networks";
import type { Formula } from "@/lib/score/formula";
import type { Score } from "@/lib/score/score-of";

/** The lines of a receipt by what they measure, with what each pillar can bring at most. */
export function ReceiptByPillar({
  score,
  formula,
}: {
  score: Pick<Score, "value" | "shown" | "lines">;
  formula: Formula;
}) {
  return (
    <ReceiptFrame score={score}>
      {receiptGroups(score.lines, formula).map((group) => (
        <PillarLines key={group.pillar} group={group} />
      ))}
    </ReceiptFrame>
  );
}

function PillarLines({ group: { pillar, points, most, lines } }: { group: ReceiptGroup }) {
  const { name, measures, madeOf } = pillarWords[pillar];
  const networks = lines.filter(({ network }) => network !== null);
  const only = networks.length === 1 ? networks[0]?.network : null;
  return (
    <tbody className="border-line border-t">
      <tr>
        <th scope="row" className="grid gap-1 py-4 pr-4 text-left font-normal">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{name}</span>
            {only && <span className="text-muted text-sm">on {networkTitle(only)}</span>}
          </span>
          <span className="max-w-prose text-sm leading-6">{measures}</span>
          <span className="text-muted max-w-prose text-sm leading-6">{madeOf}</span>
          <span className="block max-w-80 pt-2">
            <Meter label={`${points.toFixed(1)} of at most ${most}`} value={points} most={most} />
          </span>
        </th>
        <td className="py-4 text-right align-top whitespace-nowrap">
          <span className="font-semibold">{points.toFixed(1)}</span>
          <span className="text-muted text-sm"> of {most}</span>
        </td>
      </tr>
      {networks.length > 1 &&
        networks.map((line) => (
          <tr key={line.network}>
            <th scope="row" className="text-muted pb-3 pl-4 text-left text-sm font-normal">
              on {networkTitle(line.network ?? "")}
            </th>
            <td className="text-muted pb-3 text-right text-sm">{line.points.toFixed(1)}</td>
          </tr>
        ))}
    </tbody>
  );
}
