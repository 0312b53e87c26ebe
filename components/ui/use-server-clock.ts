"use client";
import { useCallback, useEffect, useRef } from "react";
import { z } from "zod";
import { type ClockSample, clockOffset } from "@/lib/clock-offset";

const answer = z.object({ now: z.number() });
const samplesAtOnce = 3;
/** Clocks drift and phones sleep: a countdown is measured anew as often. */
const measureEveryMs = 45_000;

async function sample(): Promise<ClockSample | null> {
  const askedAt = performance.now();
  try {
    const response = await fetch("/api/clock", { cache: "no-store" });
    const answeredAt = performance.now();
    return { askedAt, answeredAt, serverAt: answer.parse(await response.json()).now };
  } catch {
    // Off the network for a moment: what was measured before goes on.
    return null;
  }
}

/**
 * The server's time, in milliseconds since 1970, whatever this device's clock shows: at first as the page was rendered, then
 * measured. Null stands for no need to measure.
 */
export function useServerClock(renderedAtMs: number | null): () => number {
  const offset = useRef<number | null>(null);
  useEffect(() => {
    if (renderedAtMs === null) return;
    offset.current ??= renderedAtMs - performance.now();
    let gone = false;
    const measure = async () => {
      const samples: ClockSample[] = [];
      for (let count = 0; count < samplesAtOnce; count += 1) {
        const one = await sample();
        if (one) samples.push(one);
      }
      const [first, ...rest] = samples;
      if (first && !gone) offset.current = clockOffset([first, ...rest]);
    };
    void measure();
    // Each page at its own moment, so that thousands that wait do not ask together.
    const timer = setInterval(() => void measure(), measureEveryMs * (0.75 + Math.random() / 2));
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [renderedAtMs]);
  return useCallback(() => performance.now() + (offset.current ?? 0), []);
}
