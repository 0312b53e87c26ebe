"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { tellSights } from "@/components/results/tell-sights";

/** So long after the first new card what came on the screen is told together. */
const gatherMs = 1_000;

/** Counts which of the perks inside, marked by `data-perk`, come on the screen, at least half of their card. */
export function CountSeen({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const told = new Set<string>();
    let waiting: string[] = [];
    let timer = 0;
    const tell = () => {
      window.clearTimeout(timer);
      if (waiting.length > 0) tellSights({ seen: waiting });
      waiting = [];
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const perk = (target as HTMLElement).dataset.perk;
          if (!isIntersecting || !perk || told.has(perk)) continue;
          told.add(perk);
          if (waiting.length === 0) timer = window.setTimeout(tell, gatherMs);
          waiting.push(perk);
        }
      },
      { threshold: 0.5 },
    );
    for (const card of frame.current?.querySelectorAll("[data-perk]") ?? []) observer.observe(card);
    window.addEventListener("pagehide", tell);
    return () => {
      observer.disconnect();
      window.removeEventListener("pagehide", tell);
      tell();
    };
  }, []);
  return <div ref={frame}>{children}</div>;
}
