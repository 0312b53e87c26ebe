import { expect, test } from "vitest";
import type { Asked } from "@/lib/claim/asked";
import { linesOf } from "./pass-lines";

const pass = { venue: null, timeZone: "UTC", usableUntil: new Date("2031-06-03T16:00:00Z") };
const told = (asked: Asked | null) => linesOf({ ...pass, asked }).map(({ label, text }) => [label, text])[1];

const lounge = { kind: "LOUNGE", visitDate: "2031-06-02" } as const;
const boarding = { kind: "BOARDING", flight: "LH 1234", flightDate: "2031-06-02" } as const;
const hotel = { kind: "HOTEL", arrival: "2031-06-01", departure: "2031-06-03" } as const;

test.each<[Asked | null, string[] | undefined]>([
  [{ ...lounge, guests: 0 }, ["Visit", "Mon, 2 Jun 2031"]],
  [{ ...lounge, guests: 1 }, ["Visit", "Mon, 2 Jun 2031, with 1 guest"]],
  [{ ...boarding, bookingReference: "X7KQ2P" }, ["Flight", "LH 1234, Mon, 2 Jun 2031"]],
  [{ ...hotel, confirmation: "HX40718822" }, ["Stay", "Sun, 1 Jun 2031 to Tue, 3 Jun 2031"]],
  [{ kind: "SAMPLE", handover: "SEND", address: "A. Lovelace, London" }, undefined],
  [{ kind: "EVENT", handover: "FETCH", address: null }, undefined],
  [null, undefined],
])(
  "of what was asked a wallet is given days, flight and guests, never a number or an address: %o",
  (asked, line) => {
    expect(told(asked)).toEqual(line);
  },
);
