import { pillarWords } from "@/components/score/pillar-words";
import { ReceiptFrame } from "@/components/score/receipt-frame";
import { type ReceiptNetwork, receiptNetworks } from "@/components/score/receipt-networks";
import { Meter } from "@/components/ui/meter";
import { networkTitle } from "@/lib/network/networks";
import type { ScoreSource } from "@/lib/score/queries";
import type { Score } from "@/lib/score/score-of";

/** The same lines of a receipt by where they come from. */
export function ReceiptByNetwork({
  score,
  sources,
}: {
  score: Pick<Score, "value" | "shown" | "lines">;
  sources: readonly ScoreSource[];
}) {
  return (
    <ReceiptFrame score={score}>
      {receiptNetworks(score.lines).map((part) => (
        <NetworkLines key={part.network} part={part} of={score.value} handles={handlesOn(part, sources)} />
      ))}
    </ReceiptFrame>
  );
}

function handlesOn({ network }: ReceiptNetwork, sources: readonly ScoreSource[]): string[] {
  if (network === null) return [];
  return sources.filter((source) => source.network === networkTitle(network)).map(({ handle }) => handle);
}

function NetworkLines({
  part: { network, points, lines },
  of,
  handles,
}: {
  part: ReceiptNetwork;
  of: number;
  handles: readonly string[];
}) {
  return (
    <tbody className="border-line border-t">
      <tr>
        <th scope="rowgroup" className="grid gap-1 py-4 pr-4 text-left font-normal">
          <span className="font-semibold">
            {network === null ? "Whatever the network" : networkTitle(network)}
          </span>
          {handles.map((handle) => (
            <span key={handle} className="text-muted text-sm leading-6 break-all">
              {handle}
            </span>
          ))}
          <span className="block max-w-80 pt-2">
            <Meter label={`${points.toFixed(1)} of your ${of.toFixed(1)}`} value={points} most={of} />
          </span>
        </th>
        <td className="py-4 text-right align-top font-semibold">{points.toFixed(1)}</td>
      </tr>
      {lines.map((line) => (
        <tr key={line.pillar}>
          <th scope="row" className="pb-3 pl-4 text-left text-sm font-normal">
            {pillarWords[line.pillar].name}
            <span className="text-muted block max-w-prose leading-6">
              {pillarWords[line.pillar].measures}
            </span>
          </th>
          <td className="pb-3 text-right align-top text-sm">{line.points.toFixed(1)}</td>
        </tr>
      ))}
    </tbody>
  );
}
