"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { MapPin } from "@/components/venue/map-pin";
import type { Point } from "@/lib/place/place";
import { isOn, type MapFrame, pointAt, spotOf } from "@/lib/venue/mercator";

/** A map as the server drew it. The shapes of the world stay there. */
export interface PinMap {
  readonly name: string;
  readonly frame: MapFrame;
  readonly drawing: ReactNode;
}

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const farPx = 10;

/** A map on which a pin is put by clicking and moved by the arrow keys. */
export function PinBoard({
  maps,
  pin,
  onPut,
}: {
  maps: readonly PinMap[];
  pin: Point | null;
  onPut: (point: Point) => void;
}) {
  const [shown, setShown] = useState(0);
  const map = maps[shown];
  if (!map) return null;
  const { frame, drawing } = map;
  const seen = pin && isOn(frame, pin) ? pin : null;

  function click({ clientX, clientY, currentTarget, detail }: MouseEvent<HTMLButtonElement>) {
    // A press of a key is a click at no place.
    if (detail === 0) return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / width) * frame.width;
    const y = ((clientY - top) / height) * frame.height;
    onPut(pointAt(frame, { x, y }));
  }

  function move(event: KeyboardEvent) {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const far = event.shiftKey ? farPx : 1;
    const { x, y } = spotOf(frame, pin ?? frame.centre);
    onPut(pointAt(frame, { x: x + way[0] * far, y: y + way[1] * far }));
  }

  return (
    <div className="grid max-w-md gap-3">
      {maps.length > 1 && (
        <div className="flex flex-wrap gap-2">
          {maps.map(({ name }, index) => (
            <button
              key={name}
              type="button"
              aria-pressed={index === shown}
              onClick={() => setShown(index)}
              className={`${buttonClass("secondary")} aria-pressed:border-leaf aria-pressed:bg-leaf-soft`}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <div className="border-line-strong relative overflow-hidden rounded-lg border">
        <svg
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          aria-hidden="true"
          className="block h-auto w-full"
        >
          {drawing}
          {seen && <MapPin {...spotOf(frame, seen)} />}
        </svg>
        {/* Above the drawing and not around it: the names of cities are not the button's. */}
        <button
          type="button"
          aria-label="The pin on the map: arrow keys move it"
          onClick={click}
          onKeyDown={move}
          className="absolute inset-0 cursor-crosshair"
        />
      </div>
      <p role="status" className="text-muted min-h-6 text-sm leading-6">
        {pin === null ? "No pin yet." : seen ? "" : "The pin lies outside this map."}
      </p>
    </div>
  );
}
