import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedInput, type AskingPerk, askedFrom, guestsOf } from "./asked";
import { askedLines, judgeDay } from "./asked-words";

const days = { first: "2026-11-24", last: "2026-12-08" };
const perkOf = (kind: AskingPerk["kind"], guestsMost = 2): AskingPerk => ({
  kind,
  guestsMost,
  delivers: false,
  days,
});

const lounge = { visitDate: "2026-11-24", guests: "2" };
const boarding = { flight: "lh1234", flightDate: "2026-12-08", bookingReference: "x7k q2p" };
const hotel = { arrival: "2026-11-30", departure: "2026-12-02", confirmation: "hx-4071-8822" };

const troubleOf = (kind: AskingPerk["kind"], input: AskedInput) => {
  const found = askedFrom(perkOf(kind), input);
  return "troubles" in found ? found.troubles : "none";
};

test("each kind keeps what it asks for in one form, and nothing else that was sent", () => {
  expect(askedFrom(perkOf("LOUNGE"), { ...lounge, flight: "LH 1" })).toEqual({
    asked: { kind: "LOUNGE", visitDate: "2026-11-24", guests: 2 },
  });
  expect(askedFrom(perkOf("BOARDING"), boarding)).toEqual({
    asked: { kind: "BOARDING", flight: "LH 1234", flightDate: "2026-12-08", bookingReference: "X7KQ2P" },
  });
  expect(askedFrom(perkOf("HOTEL"), hotel)).toEqual({
    asked: { kind: "HOTEL", arrival: "2026-11-30", departure: "2026-12-02", confirmation: "HX40718822" },
  });
  for (const kind of ["DISCOUNT", "FLASH", "EVENT", "SAMPLE"] as const) {
    expect(askedFrom(perkOf(kind), { ...lounge, ...boarding, ...hotel })).toEqual({ asked: null });
  }
});

test("what else a claim's input holds is left alone", () => {
  const input = { ...lounge, perk: "x", disclosure: "on" as const, passKey: { kty: "OKP" } };
  expect(askedFrom(perkOf("LOUNGE"), input)).toMatchObject({ asked: { guests: 2 } });
});

test("without guests a lounge asks for none and keeps none; left empty they are none", () => {
  expect(askedFrom(perkOf("LOUNGE", 0), lounge)).toMatchObject({ asked: { guests: 0 } });
  expect(askedFrom(perkOf("LOUNGE"), { visitDate: "2026-11-24", guests: "" })).toMatchObject({
    asked: { guests: 0 },
  });
});

describe("each boundary from both sides, in words", () => {
  const range = "Choose a day from Tue, 24 Nov 2026 to Tue, 8 Dec 2026: it can be used then.";
  test.each([
    ["LOUNGE", { ...lounge, visitDate: "2026-11-23" }, { visitDate: range }],
    ["LOUNGE", { ...lounge, visitDate: "2026-12-08" }, "none"],
    ["LOUNGE", { ...lounge, visitDate: "2026-12-09" }, { visitDate: range }],
    ["LOUNGE", { ...lounge, visitDate: "2026-11-31" }, { visitDate: "Choose the day of your visit." }],
    ["LOUNGE", { ...lounge, visitDate: "today" }, { visitDate: "Choose the day of your visit." }],
    ["LOUNGE", { ...lounge, guests: "3" }, { guests: "You can bring up to 2 guests." }],
    ["LOUNGE", { ...lounge, guests: "-1" }, { guests: "You can bring up to 2 guests." }],
    ["LOUNGE", { ...lounge, guests: "1.5" }, { guests: "You can bring up to 2 guests." }],
    ["LOUNGE", { ...lounge, guests: "two" }, { guests: "You can bring up to 2 guests." }],
    ["BOARDING", { ...boarding, flightDate: "2026-12-09" }, { flightDate: range }],
    ["HOTEL", { ...hotel, arrival: "2026-11-23" }, { arrival: range }],
    ["HOTEL", { ...hotel, departure: "2026-12-01" }, "none"],
    [
      "HOTEL",
      { ...hotel, departure: "2026-11-30" },
      { departure: "You leave after you arrive. Choose a later day." },
    ],
    ["HOTEL", { ...hotel, arrival: "2026-12-08", departure: "2027-02-06" }, "none"],
    [
      "HOTEL",
      { ...hotel, arrival: "2026-12-08", departure: "2027-02-07" },
      { departure: "A stay has 60 nights at most." },
    ],
    [
      "BOARDING",
      {},
      {
        flight: "Write the flight's number as on the ticket, as in LH 1234.",
        flightDate: "Choose the day of your flight.",
        bookingReference: "A booking reference has 5 to 8 letters and digits, as in X7KQ2P.",
      },
    ],
    [
      "HOTEL",
      {},
      {
        arrival: "Choose the day on which you arrive.",
        departure: "Choose the day on which you leave.",
        confirmation: "A confirmation number has 4 to 20 letters and digits, as in HX40718822.",
      },
    ],
  ] as const)("%s %j: %j", (kind, input, troubles) => {
    expect(troubleOf(kind, input)).toEqual(troubles);
  });
});

describe("what may be sent", () => {
  const sample: AskingPerk = { kind: "SAMPLE", guestsMost: 0, delivers: true, days };
  const wrong = "Write the name and the address that it goes to, in 10 to 400 characters.";
  test.each([
    [{}, { handover: "Choose how you get it." }],
    [{ handover: "POST" }, { handover: "Choose how you get it." }],
    [{ handover: "SEND" }, { address: wrong }],
    [{ handover: "SEND", address: "  12345678 " }, { address: wrong }],
    [{ handover: "SEND", address: "x".repeat(401) }, { address: wrong }],
  ])("%j: %j", (input, troubles) => {
    expect(askedFrom(sample, input)).toEqual({ troubles });
  });

  test("keeps the address of what is sent, and none of what is fetched", () => {
    const address = "Ada, 12 High Street";
    expect(askedFrom(sample, { handover: "SEND", address })).toEqual({
      asked: { kind: "SAMPLE", handover: "SEND", address },
    });
    expect(askedFrom(sample, { handover: "FETCH", address })).toEqual({
      asked: { kind: "SAMPLE", handover: "FETCH", address: null },
    });
    expect(askedLines({ kind: "EVENT", handover: "SEND", address })).toEqual([
      { name: "To be sent to", text: address },
    ]);
    const fetched = { kind: "EVENT", handover: "FETCH", address: null } as const;
    expect(askedLines(fetched).map(({ text }) => text)).toEqual(["Comes for it"]);
    expect(judgeDay(fetched, "2026-11-24").verdict).toBe("fits");
  });
});

test.each([
  ["LH 1234", "LH 1234"],
  ["lh1", "LH 1"],
  ["U2 8821", "U2 8821"],
  ["9w-417", "9W 417"],
  ["DLH 400", "DLH 400"],
  ["BA 249A", "BA 249A"],
  ["LH", null],
  ["LH 12345", null],
  ["12 345", null],
  ["LH 12 34 5", null],
  ["1234", null],
  ["L-1234", "L1 234"],
])("the flight %s is kept as %s", (flight, kept) => {
  const found = askedFrom(perkOf("BOARDING"), { ...boarding, flight });
  expect("asked" in found && found.asked ? found.asked : null).toEqual(
    kept === null ? null : expect.objectContaining({ flight: kept }),
  );
});

test.each([
  ["ABCD", false],
  ["ABCDE", true],
  ["ABCDEFGH", true],
  ["ABCDEFGHI", false],
  ["AB_DE", false],
])("the booking reference %s is one: %s", (bookingReference, good) => {
  expect("asked" in askedFrom(perkOf("BOARDING"), { ...boarding, bookingReference })).toBe(good);
});

test("whatever is sent, what is kept is within the days and the guests of the perk", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("2026-11-23", "2026-11-24", "2026-12-08", "2026-12-09", "0", "2", "3", "LH 1", "ABCDEF"),
  );
  const fields = ["visitDate", "guests", "flight", "flightDate", "bookingReference", "arrival", "departure"];
  const input = fc.dictionary(fc.constantFrom(...fields, "confirmation"), text);
  fc.assert(
    fc.property(fc.constantFrom("LOUNGE", "BOARDING", "HOTEL"), input, (kind, sent) => {
      const found = askedFrom(perkOf(kind), sent);
      if (!("asked" in found) || !found.asked) return;
      const { asked } = found;
      const day =
        asked.kind === "LOUNGE"
          ? asked.visitDate
          : asked.kind === "BOARDING"
            ? asked.flightDate
            : asked.kind === "HOTEL"
              ? asked.arrival
              : "none";
      expect(day >= days.first && day <= days.last).toBe(true);
      expect(guestsOf(asked)).toBeLessThanOrEqual(2);
    }),
  );
});

describe("what staff read", () => {
  const asked = (kind: AskingPerk["kind"], input: AskedInput) => {
    const found = askedFrom(perkOf(kind), input);
    if (!("asked" in found) || !found.asked) throw new Error("nothing is asked");
    return found.asked;
  };

  test("of each kind what it needs", () => {
    expect(askedLines(asked("LOUNGE", lounge)).map(({ text }) => text)).toEqual([
      "Tue, 24 Nov 2026",
      "2 guests",
    ]);
    expect(askedLines(asked("BOARDING", boarding)).map(({ text }) => text)).toEqual([
      "LH 1234",
      "Tue, 8 Dec 2026",
      "X7KQ2P",
    ]);
    expect(askedLines(asked("HOTEL", hotel)).map(({ text }) => text)).toEqual([
      "Mon, 30 Nov 2026",
      "Wed, 2 Dec 2026",
      "HX40718822",
    ]);
  });

  test.each([
    ["LOUNGE", lounge, "2026-11-24", "fits"],
    ["LOUNGE", lounge, "2026-11-25", "refuse"],
    ["LOUNGE", lounge, "2026-11-23", "refuse"],
    ["BOARDING", boarding, "2026-12-08", "fits"],
    ["BOARDING", boarding, "2026-12-07", "note"],
    ["HOTEL", hotel, "2026-11-29", "note"],
    ["HOTEL", hotel, "2026-11-30", "fits"],
    ["HOTEL", hotel, "2026-12-02", "fits"],
    ["HOTEL", hotel, "2026-12-03", "note"],
  ] as const)("a %s of %j shown on %s: %s", (kind, input, today, verdict) => {
    expect(judgeDay(asked(kind, input), today).verdict).toBe(verdict);
  });

  test("of a claim that nothing was asked for: fits on every day", () => {
    expect(judgeDay(null, "2026-11-24")).toEqual({ verdict: "fits" });
  });
});
