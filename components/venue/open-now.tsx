"use client";
import { useEffect, useState } from "react";
import type { VenueHours } from "@/lib/venue/hours";
import { openingText } from "@/lib/venue/opening-words";

const minuteMs = 60_000;

/**
 * Whether a venue is open, in words: as it was when the page was rendered, then as time goes on. A page that is kept on a
 * device says it for the moment at which it is read.
 */
export function OpenNow({
  hours,
  timeZone,
  now,
}: {
  hours: VenueHours;
  timeZone: string;
  /** When the page was rendered. */
  now: Date;
}) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const look = () => setAt(new Date());
    look();
    const timer = setInterval(look, minuteMs);
    return () => clearInterval(timer);
  }, []);
  return <>{openingText(hours, timeZone, at)}</>;
}
