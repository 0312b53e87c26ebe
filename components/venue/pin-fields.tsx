"use client";
import { useId, useState } from "react";
import { useField } from "@/components/ui/form-state";
import { PinBoard, type PinMap } from "@/components/venue/pin-board";
import type { Point } from "@/lib/place/place";

function Degrees({
  name,
  label,
  value,
  onType,
}: {
  name: string;
  label: string;
  value: string;
  onType: (typed: string) => void;
}) {
  const { id, error, errorId } = useField(name);
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label} <span className="text-muted font-normal">(optional)</span>
      </label>
      <input
        id={id}
        name={name}
        inputMode="text"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        className="border-line-strong bg-card text-ink aria-invalid:border-danger w-full rounded-lg border px-3 py-2.5 text-base tabular-nums aria-invalid:border-2"
      />
      {error && (
        <p id={errorId} className="text-danger text-sm font-medium">
          {error}
        </p>
      )}
    </div>
  );
}

const text = (degrees: number | undefined) => degrees?.toFixed(4) ?? "";

/** The point that two typed numbers say; null for anything else. */
function pointFrom(latitude: string, longitude: string): Point | null {
  const said = latitude.trim() !== "" && longitude.trim() !== "";
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  const onMap = Math.abs(point.latitude) <= 85 && Math.abs(point.longitude) <= 180;
  return said && onMap ? point : null;
}

/** Where a venue lies: a pin on a map, and the same as two numbers. Each follows the other. */
export function PinFields({ at, maps }: { at: Point | null; maps: readonly PinMap[] }) {
  const [latitude, setLatitude] = useState(text(at?.latitude));
  const [longitude, setLongitude] = useState(text(at?.longitude));
  const hint = useId();
  function put(point: Point) {
    setLatitude(text(point.latitude));
    setLongitude(text(point.longitude));
  }
  return (
    <fieldset className="grid gap-4" aria-describedby={hint}>
      <legend className="mb-1 font-serif text-lg font-semibold">Place on the map</legend>
      <p id={hint} className="text-muted text-sm leading-6">
        {maps.length > 0
          ? "Click where it is, or move the pin with the arrow keys, ten times as far with Shift. Or write the numbers, as maps and phones show them. Both empty, it is put at its city."
          : "We do not know this city. Write the numbers, as maps and phones show them, to put it on the map."}
      </p>
      {maps.length > 0 && <PinBoard maps={maps} pin={pointFrom(latitude, longitude)} onPut={put} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Degrees name="latitude" label="Degrees north" value={latitude} onType={setLatitude} />
        <Degrees name="longitude" label="Degrees east" value={longitude} onType={setLongitude} />
      </div>
    </fieldset>
  );
}
