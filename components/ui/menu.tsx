"use client";
import { type ReactNode, useRef } from "react";

/**
 * Something to choose from, folded behind a button with a picture. Opens before JavaScript; Escape, a choice, and the focus
 * going elsewhere close it. `wide` spans the page below the header, else it hangs at its right.
 */
export function Menu({
  label,
  icon,
  wide = false,
  children,
}: {
  label: string;
  icon: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className={`group ${wide ? "" : "relative"}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        close();
        menu.current.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary
        aria-label={label}
        className="hover:bg-sunken flex size-11 list-none items-center justify-center rounded-lg [&::-webkit-details-marker]:hidden"
      >
        {icon}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key that chooses a link or a button arrives here as a click */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        className={`border-line bg-card text-ink absolute z-50 grid gap-1 shadow-xl ${wide ? "inset-x-0 top-16 border-b p-4" : "top-full right-0 mt-2 w-64 rounded-xl border p-2"}`}
        onClick={(event) => event.target instanceof Element && event.target.closest("a") && close()}
      >
        {children}
      </div>
    </details>
  );
}
