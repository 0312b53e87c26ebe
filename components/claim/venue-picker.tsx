"use client";
import { useId } from "react";

/** Where staff stand; asked only where there are several places. */
export function VenuePicker({
  venues,
  chosen,
  onChoose,
}: {
  venues: readonly { readonly id: string; readonly name: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const id = useId();
  const [only] = venues;
  if (venues.length === 1 && only)
    return (
      <p className="text-sm">
        <span className="text-muted">Venue: </span>
        <span className="font-medium">{only.name}</span>
      </p>
    );
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Where you are
      </label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
        className="border-line-strong bg-card text-ink w-full rounded-lg border px-3 py-2.5 text-base"
      >
        <option value="">Choose a venue</option>
        {venues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
