import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { standstillDays } from "@/lib/link/standstill";
import type { ScoreSource } from "@/lib/score/queries";

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** What a member should know of the accounts behind the score: some must be linked again, some are being read. */
export function ScoreNotices({ sources }: { sources: ScoreSource[] }) {
  const lost = sources.filter(({ relinkNeeded }) => relinkNeeded);
  const reading = sources.filter((source) => source.reading);
  if (lost.length + reading.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-3" data-print="hide">
      {lost.length > 0 && (
        <Notice tone="warning" title={`Link ${handles(lost)} again`}>
          <p>
            Laurel may no longer read there. What was read before still counts, and its time stands still for
            up to {standstillDays} days: your score does not fall for it. <ToLinks>Link again</ToLinks>
          </p>
        </Notice>
      )}
      {reading.length > 0 && (
        <Notice title={`${handles(reading)} ${reading.length === 1 ? "is" : "are"} being read`}>
          <p>
            Your score follows when it is done. <ToLinks>See how far it is</ToLinks>
          </p>
        </Notice>
      )}
    </div>
  );
}

function handles(sources: ScoreSource[]): string {
  const shown = sources.slice(0, 3).map(({ handle }) => handle);
  const rest = sources.length - shown.length;
  return names.format(rest > 0 ? [...shown, `${rest} more`] : shown);
}

function ToLinks({ children }: { children: string }) {
  return (
    <Link href="/links" className="font-medium underline underline-offset-4">
      {children}
    </Link>
  );
}
