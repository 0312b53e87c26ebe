import { CorrectTold } from "@/components/claim/correct-told";
import { Card } from "@/components/ui/card";
import { askedLines } from "@/lib/claim/asked-words";
import type { WholeClaim } from "@/lib/claim/queries";

/** What a claim's holder told, as staff read it, and the way to correct it while it is unused. */
export function Told({
  claimId,
  told: { asked, asking },
  usable,
}: {
  claimId: string;
  told: NonNullable<WholeClaim["told"]>;
  usable: boolean;
}) {
  return (
    <Card as="section">
      <h2 className="mb-1 text-lg">What staff see of you</h2>
      <dl className="divide-line divide-y">
        {askedLines(asked).map(({ name, text }) => (
          <div key={name} className="grid gap-0.5 py-2.5">
            <dt className="text-muted text-sm">{name}</dt>
            <dd className="text-sm leading-6 font-medium wrap-anywhere whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted mt-2 mb-4 text-sm leading-6">
        {asked.kind === "EVENT" || asked.kind === "SAMPLE"
          ? "This and nothing else: no handle, no score. An address is for sending it, and gone from their list then."
          : "This and nothing else: no name, no handle, no score."}
      </p>
      {usable && <CorrectTold claimId={claimId} asked={asked} asking={asking} />}
    </Card>
  );
}
