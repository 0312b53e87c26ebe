import { OpenNow } from "@/components/venue/open-now";
import { localTime } from "@/lib/perk/zoned-time";
import type { VenueHours } from "@/lib/venue/hours";
import { hoursLines } from "@/lib/venue/opening-words";

/** Whether a venue is open now, with all its hours one step away. On the clock of its zone. */
export function OpeningHours({
  hours,
  timeZone,
  now = new Date(),
}: {
  hours: VenueHours;
  timeZone: string;
  now?: Date;
}) {
  const lines = hoursLines(hours, localTime(now, timeZone).slice(0, 10));
  return (
    <details className="font-normal">
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 underline decoration-dotted underline-offset-4">
        <OpenNow hours={hours} timeZone={timeZone} now={now} />
      </summary>
      <dl className="text-muted mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-sm leading-6">
        {lines.map(({ days, open }) => (
          <div key={days} className="col-span-2 grid grid-cols-subgrid">
            <dt>{days}</dt>
            <dd className="tabular-nums">{open}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
