import type { Sights } from "@/lib/results/schema";

/** Tells the server without waiting for an answer; also while the page goes away. */
export function tellSights(sights: Sights): void {
  navigator.sendBeacon("/api/seen", new Blob([JSON.stringify(sights)], { type: "application/json" }));
}
