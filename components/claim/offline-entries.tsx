"use client";
import type { KeptEntry } from "@/components/claim/scan-store";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { guestsInWords } from "@/lib/claim/guests";
import { settledSentence } from "@/lib/claim/offline-sentences";

const badge = ({ settled }: KeptEntry) => {
  if (settled === null) return <Badge tone="gold">Waits for network</Badge>;
  return settled.outcome === "counted" ? (
    <Badge tone="good">Counted</Badge>
  ) : (
    <Badge tone="bad">Flagged</Badge>
  );
};

/** Whom this device let in without network in the last day, and what became of each. */
export function OfflineEntries({ entries, timeZone }: { entries: readonly KeptEntry[]; timeZone: string }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="offline-entries" className="grid gap-1">
      <h3 id="offline-entries" className="text-base">
        Let in without network on this device
      </h3>
      <ol className="divide-line divide-y">
        {entries.map((entry) => (
          <li key={entry.nonce} className="grid gap-1 py-3 text-sm leading-6">
            <p className="font-medium wrap-anywhere">
              {entry.perkTitle}
              {entry.guests > 0 && ` with ${guestsInWords(entry.guests)}`}
            </p>
            <p className="text-muted">
              <Time at={entry.at} zone={timeZone} />, code ending in{" "}
              <span className="font-mono">{entry.codeLast4}</span>
            </p>
            <p className="flex flex-wrap items-center gap-2">
              {badge(entry)}
              {entry.settled && settledSentence(entry.settled, timeZone)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
