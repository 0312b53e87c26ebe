import { Time } from "@/components/ui/time";
import { flagSentence } from "@/lib/claim/offline-sentences";
import type { FlaggedView } from "@/lib/claim/scan-queries";

/** Whom scanners without network let in and who does not count, the latest first. Nothing where there is nobody. */
export function FlaggedList({ flagged }: { flagged: readonly FlaggedView[] }) {
  if (flagged.length === 0) return null;
  return (
    <section aria-labelledby="flagged" className="mb-4 grid gap-1">
      <h3 id="flagged" className="text-base">
        Let in and not counted
      </h3>
      <p className="text-muted text-sm leading-6">
        Scanners without network cannot hear of each other. These uses are not billed.
      </p>
      <ol className="divide-line divide-y">
        {flagged.map(({ id, at, timeZone, venueName, perkTitle, codeLast4, guest, reason }) => (
          <li key={id} className="py-3 text-sm leading-6">
            <p className="font-medium wrap-anywhere">
              {guest && "A guest: "}
              {perkTitle}
            </p>
            <p className="text-muted">
              <Time at={at} zone={timeZone} />
              {venueName && ` · ${venueName}`}, code ending in <span className="font-mono">{codeLast4}</span>
            </p>
            <p>{flagSentence(reason)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
