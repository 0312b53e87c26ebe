"use client";
import { type ReactNode, useState } from "react";

const widths = { wide: "As wide as this page", phone: "As wide as a phone" } as const;
const themes = { light: "In light", dark: "In dark" } as const;

function Choice<Value extends string>({
  label,
  names,
  chosen,
  choose,
}: {
  label: string;
  names: Readonly<Record<Value, string>>;
  chosen: Value | null;
  choose: (value: Value) => void;
}) {
  return (
    <fieldset className="bg-sunken flex flex-wrap gap-1 rounded-lg p-1">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(names) as Value[]).map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => choose(value)}
          className="aria-pressed:bg-card aria-pressed:text-leaf-strong min-h-11 rounded-md px-3 text-sm font-medium"
        >
          {names[value]}
        </button>
      ))}
    </fieldset>
  );
}

/** What members will see, in the width and the colours of one's choice; at first as this page is. */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const [width, setWidth] = useState<keyof typeof widths>("wide");
  const [theme, setTheme] = useState<keyof typeof themes | null>(null);
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap gap-3">
        <Choice label="Width" names={widths} chosen={width} choose={setWidth} />
        <Choice label="Colours" names={themes} chosen={theme} choose={setTheme} />
      </div>
      <div
        data-theme={theme ?? undefined}
        style={theme ? { colorScheme: theme } : undefined}
        className={`bg-paper text-ink min-w-0 ${width === "phone" ? "w-full max-w-[22.5rem]" : ""}`}
      >
        {children}
      </div>
    </div>
  );
}
