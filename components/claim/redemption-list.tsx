import { Badge } from "@/components/ui/badge";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import { rollBackRedemptionAction } from "@/lib/claim/actions";
import type { RedemptionView } from "@/lib/claim/queries";

function RollBack({
  brand,
  redemption: { id, codeLast4, ordinal },
}: {
  brand: string;
  redemption: RedemptionView;
}) {
  const guest = ordinal > 0;
  return (
    <Confirm
      opener={
        <>
          Roll back
          <span className="sr-only">
            {guest ? ` guest ${ordinal} of` : ""} the code ending in {codeLast4}
          </span>
        </>
      }
      title="Roll this back?"
      action={rollBackRedemptionAction}
      fields={{ brand, redemption: id }}
      confirm="Roll back"
    >
      <p>
        {guest
          ? `Another guest can come in with the code ending in ${codeLast4} instead.`
          : `The pass with the code ending in ${codeLast4} can be used again. Guests who came with it are rolled back too.`}{" "}
        Your reason is kept with it.
      </p>
      <TextArea name="reason" label="Why" rows={2} maxLength={300} />
    </Confirm>
  );
}

const methods = { QR: "scanned", CODE: "typed", SHOWN: "shown", ORDER: "ordered", SENT: "sent" } as const;

function Redemption({ brand, redemption }: { brand: string; redemption: RedemptionView }) {
  const { at, timeZone, venueName, perkTitle, codeLast4, method, ordinal, rolledBack } = redemption;
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-4">
      <div className="min-w-0 grow basis-48 text-sm leading-6">
        <p className="font-medium wrap-anywhere">
          {ordinal > 0 && `Guest ${ordinal}: `}
          {perkTitle}
        </p>
        <p className="text-muted">
          <Time at={at} zone={timeZone} />
          {venueName && ` · ${venueName}`} · {methods[method]}, code ending in{" "}
          <span className="font-mono">{codeLast4}</span>
        </p>
        {rolledBack && (
          <p className="wrap-anywhere">
            <Badge tone="gold">Rolled back</Badge> {rolledBack.reason}
          </p>
        )}
      </div>
      {!rolledBack && <RollBack brand={brand} redemption={redemption} />}
    </li>
  );
}

const atOnce = 6;

/** What was redeemed in the last 24 hours, the latest first; many are folded up below the first few. */
export function RedemptionList({
  brand,
  redemptions,
}: {
  brand: string;
  redemptions: readonly RedemptionView[];
}) {
  if (redemptions.length === 0)
    return <p className="text-muted text-sm leading-6">Nothing was redeemed in the last 24 hours.</p>;
  const list = (some: readonly RedemptionView[]) => (
    <ol className="divide-line divide-y">
      {some.map((redemption) => (
        <Redemption key={redemption.id} brand={brand} redemption={redemption} />
      ))}
    </ol>
  );
  const earlier = redemptions.slice(atOnce);
  return (
    <>
      {list(redemptions.slice(0, atOnce))}
      {earlier.length > 0 && (
        <details className="border-line border-t pt-2">
          <summary className="text-leaf inline-flex min-h-11 items-center text-sm font-medium">
            {earlier.length === 1 ? "One earlier use" : `${earlier.length} earlier uses`}
          </summary>
          {list(earlier)}
        </details>
      )}
    </>
  );
}
