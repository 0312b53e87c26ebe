"use client";
import { useId, useRef, useState } from "react";
import { TextField } from "@/components/ui/field";

const nobody = "no score needed";

/** The gate as a number, and as a slider that moves with it; at its left end nobody needs a score. */
export function GateSlider({ defaultValue }: { defaultValue: string }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [gate, setGate] = useState(defaultValue);
  const slide = (to: string) => {
    const field = box.current?.querySelector<HTMLInputElement>('input[name="gateScore"]');
    if (!field) return;
    field.value = to === "0" ? "" : to;
    // Whoever listens to the form hears of it as if it had been typed.
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={box} className="grid gap-3">
      <TextField
        name="gateScore"
        label="Gate: the least score"
        hint="From 1 to 100. Leave it empty if nobody needs a score. Units of the open pool never need one."
        type="number"
        min={1}
        max={100}
        optional
        defaultValue={defaultValue}
        onInput={({ currentTarget }) => setGate(currentTarget.value)}
      />
      <div>
        <label htmlFor={id} className="sr-only">
          Gate, as a slider
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          value={Number(gate) || 0}
          aria-valuetext={gate ? `a score of ${gate}` : nobody}
          onChange={({ target }) => slide(target.value)}
          className="accent-leaf h-11 w-full cursor-pointer"
        />
        <p aria-hidden className="text-muted flex justify-between text-xs">
          <span>Everybody</span>
          <span>50</span>
          <span>100</span>
        </p>
      </div>
    </div>
  );
}
