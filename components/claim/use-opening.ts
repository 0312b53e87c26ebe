"use client";
import { useEffect, useState } from "react";
import { useServerClock } from "@/components/ui/use-server-clock";

/** When a perk opens, and when that was rendered: both by the server's clock, in milliseconds since 1970. */
export interface Opening {
  readonly opensAtMs: number;
  readonly renderedAtMs: number;
}

/** Whole seconds until the opening, counted by the server's clock; 0 once it is open. */
export function useOpening(opening: Opening | null): number {
  const clock = useServerClock(opening?.renderedAtMs ?? null);
  const [left, setLeft] = useState(
    opening ? Math.ceil((opening.opensAtMs - opening.renderedAtMs) / 1000) : 0,
  );
  useEffect(() => {
    if (!opening) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const leftMs = opening.opensAtMs - clock();
      setLeft(Math.max(0, Math.ceil(leftMs / 1000)));
      // Exactly when the next second is over; a sleeping phone catches up when it wakes.
      if (leftMs > 0) timer = setTimeout(tick, leftMs % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [opening, clock]);
  return left;
}
