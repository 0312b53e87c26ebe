import type { Asked } from "@/lib/claim/asked";
import { dayInWords } from "@/lib/claim/days";
import { guestsInWords } from "@/lib/claim/guests";
import { timeInWords } from "@/lib/claim/time-words";

/** A line of a pass in a wallet; `key` names it among the others. */
export interface PassLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/**
 * What was asked at the claim, as far as a wallet is given it. References, numbers of bookings and addresses stay in Laurel: staff see
 * them when they scan, and a wallet's maker needs them for nothing.
 */
function askedLine(asked: Asked | null): PassLine | null {
  switch (asked?.kind) {
    case "LOUNGE": {
      const guests = asked.guests > 0 ? `, with ${guestsInWords(asked.guests)}` : "";
      return { key: "visit", label: "Visit", text: `${dayInWords(asked.visitDate)}${guests}` };
    }
    case "BOARDING":
      return { key: "flight", label: "Flight", text: `${asked.flight}, ${dayInWords(asked.flightDate)}` };
    case "HOTEL": {
      const [arrival, departure] = [dayInWords(asked.arrival), dayInWords(asked.departure)];
      return { key: "stay", label: "Stay", text: `${arrival} to ${departure}` };
    }
    default:
      return null;
  }
}

/** A pass as far as its lines are made of it. */
export interface LinedPass {
  readonly venue: { readonly name: string; readonly city: string } | null;
  readonly timeZone: string;
  readonly usableUntil: Date;
  readonly asked: Asked | null;
}

/** What holder and staff read on the front, three lines at most: until when, where, and what the kind of perk asked for. */
export function linesOf({ venue, timeZone, usableUntil, asked }: LinedPass): PassLine[] {
  const line = askedLine(asked);
  return [
    { key: "until", label: "Usable until", text: timeInWords(usableUntil, timeZone) },
    ...(venue ? [{ key: "venue", label: "Where", text: `${venue.name}, ${venue.city}` }] : []),
    ...(line ? [line] : []),
  ];
}
