import type { Asked } from "@/lib/claim/asked";
import { type Day, dayInWords } from "@/lib/claim/days";
import { guestsInWords } from "@/lib/claim/guests";

export interface AskedLine {
  readonly name: string;
  readonly text: string;
}

/** What was asked, line by line: for the claim's holder, and for staff, who need these lines and nothing else. */
export function askedLines(asked: Asked): AskedLine[] {
  switch (asked.kind) {
    case "LOUNGE":
      return [
        { name: "Day of the visit", text: dayInWords(asked.visitDate) },
        { name: "With", text: asked.guests === 0 ? "Nobody else" : guestsInWords(asked.guests) },
      ];
    case "BOARDING":
      return [
        { name: "Flight", text: asked.flight },
        { name: "Day of the flight", text: dayInWords(asked.flightDate) },
        { name: "Booking reference", text: asked.bookingReference },
      ];
    case "HOTEL":
      return [
        { name: "Arrives", text: dayInWords(asked.arrival) },
        { name: "Leaves", text: dayInWords(asked.departure) },
        { name: "Confirmation number", text: asked.confirmation },
      ];
    default:
      return asked.address === null
        ? [{ name: "Handing over", text: "Comes for it" }]
        : [{ name: "To be sent to", text: asked.address }];
  }
}

/** What today is to what was asked: the day, or another one that staff should know of, or one on which it is not valid. */
export type DayVerdict =
  | { readonly verdict: "fits"; readonly note?: never }
  | { readonly verdict: "note" | "refuse"; readonly note: string };

/**
 * Judges the day, on the calendar of the place. A lounge counts its seats by day, so its pass is good on that day only; a
 * flight may be moved and a stay begin late, so there staff are told and decide.
 */
export function judgeDay(asked: Asked | null, today: Day): DayVerdict {
  switch (asked?.kind) {
    case "LOUNGE":
      return asked.visitDate === today
        ? { verdict: "fits" }
        : { verdict: "refuse", note: dayInWords(asked.visitDate) };
    case "BOARDING":
      return asked.flightDate === today
        ? { verdict: "fits" }
        : { verdict: "note", note: `The flight is on ${dayInWords(asked.flightDate)}, not today.` };
    case "HOTEL":
      return today >= asked.arrival && today <= asked.departure
        ? { verdict: "fits" }
        : {
            verdict: "note",
            note: `The stay is from ${dayInWords(asked.arrival)} to ${dayInWords(asked.departure)}, not today.`,
          };
    default:
      return { verdict: "fits" };
  }
}
