import { TextArea, TextField } from "@/components/ui/field";
import { type VenueHours, weekdays } from "@/lib/venue/hours";
import { spansText } from "@/lib/venue/typed-hours";

/** When a venue is open: a line for each day of the week, and the days that are otherwise. */
export function HoursFields({ hours }: { hours: VenueHours | null }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-serif text-lg font-semibold">Opening hours</legend>
      <p className="text-muted text-sm leading-6">
        As in 09:00–12:00, 14:00–22:00, past midnight as in 18:00–02:00, all day, or closed. A day that stays
        empty is closed; with all of them empty nothing is said.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {weekdays.map((day, index) => (
          <TextField
            key={day}
            name={day.toLowerCase()}
            label={day}
            optional
            defaultValue={hours ? spansText(hours.week[index] ?? []) : ""}
            maxLength={120}
          />
        ))}
      </div>
      <TextArea
        name="exceptions"
        label="Days that are otherwise"
        hint="One a line, as in 2026-12-24 09:00–13:00 or 2026-12-25 closed."
        optional
        rows={3}
        maxLength={3_000}
        defaultValue={hours?.exceptions.map(({ date, spans }) => `${date} ${spansText(spans)}`).join("\n")}
      />
    </fieldset>
  );
}
