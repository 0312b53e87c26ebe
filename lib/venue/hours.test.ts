import { describe, expect, test } from "vitest";
import { instantOf } from "@/lib/perk/zoned-time";
import { hoursOf, type VenueHours } from "./hours";
import { hoursLines, openingText } from "./opening-words";
import { exceptionsFrom, spansFrom, spansText } from "./typed-hours";

describe("hours as people type them", () => {
  test.each([
    ["9-17", "09:00–17:00"],
    ["09:00–12:00, 14:00–22:00", "09:00–12:00, 14:00–22:00"],
    ["14.30 to 22 and 9 to 12", "09:00–12:00, 14:30–22:00"],
    ["18:00-02:00", "18:00–02:00"],
    ["00:00-24:00", "all day"],
    ["All day", "all day"],
    ["6-24", "06:00–24:00"],
    [" Closed ", "closed"],
    ["", "closed"],
    ["9", null],
    ["9-25", null],
    ["9-17-20", null],
    ["9:60-10", null],
    ["24:00-02:00", null],
    ["9-9", null],
    ["9-12, 11-14", null],
    ["20-02, 01-03", "01:00–03:00, 20:00–02:00"],
    ["whenever", null],
    ["1-2,3-4,5-6,7-8,9-10,11-12,13-14", null],
  ])("%s is read as %s", (typed, read) => {
    const spans = spansFrom(typed);
    expect(spans && spansText(spans)).toBe(read);
    if (spans) expect(spansFrom(spansText(spans))).toEqual(spans);
  });

  test.each([
    ["2026-12-25 closed\n2026-12-24: 9-13\n", ["2026-12-24 09:00–13:00", "2026-12-25 closed"]],
    ["", []],
    ["2026-02-30 closed", null],
    ["2026-12-25", null],
    ["Christmas closed", null],
    ["2026-12-25 closed\n2026-12-25 9-12", null],
  ])("exceptions %j", (typed, read) => {
    const exceptions = exceptionsFrom(typed);
    expect(exceptions?.map(({ date, spans }) => `${date} ${spansText(spans)}`) ?? null).toEqual(read);
  });
});

const week = (typed: string, weekend = "closed"): VenueHours["week"] => {
  const [days, end] = [spansFrom(typed) ?? [], spansFrom(weekend) ?? []];
  return [days, days, days, days, days, end, end];
};
const office: VenueHours = { week: week("9-12, 14-18"), exceptions: [] };
const bar: VenueHours = { week: week("18-02", "18-03"), exceptions: [] };
const always: VenueHours = { week: week("all day", "all day"), exceptions: [] };
const feast: VenueHours = {
  week: week("9-18"),
  exceptions: [
    { date: "2026-12-24", spans: [{ from: "09:00", to: "13:00" }] },
    { date: "2026-12-25", spans: [] },
  ],
};
const shut: VenueHours = { week: week("closed"), exceptions: [] };
const season: VenueHours = {
  week: week("closed"),
  exceptions: [{ date: "2026-12-01", spans: [{ from: "10:00", to: "16:00" }] }],
};

describe("whether it is open, in words", () => {
  // 25 November 2026 is a Wednesday.
  test.each([
    ["before it opens", office, "2026-11-25T08:59", "Closed now, opens today at 09:00"],
    ["as it opens", office, "2026-11-25T09:00", "Open today until 12:00"],
    ["a minute before a break", office, "2026-11-25T11:59", "Open today until 12:00"],
    ["as a break begins", office, "2026-11-25T12:00", "Closed now, opens today at 14:00"],
    ["in the evening", office, "2026-11-25T18:00", "Closed now, opens tomorrow at 09:00"],
    ["on a Friday evening", office, "2026-11-27T19:00", "Closed now, opens on Monday at 09:00"],
    ["before midnight", bar, "2026-11-25T23:30", "Open until 02:00 tomorrow"],
    ["past midnight", bar, "2026-11-26T00:30", "Open today until 02:00"],
    ["past midnight into a Monday", bar, "2026-11-30T02:59", "Open today until 03:00"],
    ["after the night", bar, "2026-11-26T02:00", "Closed now, opens today at 18:00"],
    ["around the clock", always, "2026-11-25T03:00", "Open around the clock"],
    ["on a short day", feast, "2026-12-24T10:00", "Open today until 13:00"],
    ["before a feast and a weekend", feast, "2026-12-24T13:00", "Closed now, opens on Monday at 09:00"],
    ["never", shut, "2026-11-25T10:00", "Closed"],
    ["out of season", season, "2026-11-20T10:00", "Closed now, opens on 1 December at 10:00"],
  ])("%s", (_, hours, local, said) => {
    for (const zone of ["Europe/Lisbon", "Asia/Tokyo", "America/Sao_Paulo"]) {
      const now = instantOf(local, zone);
      expect(now && openingText(hours, zone, now)).toBe(said);
    }
  });

  test("until midnight, and on from midnight without a break", () => {
    const at = (local: string) => instantOf(local, "Europe/Lisbon") ?? new Date(0);
    const late: VenueHours = { week: week("9-24"), exceptions: [] };
    expect(openingText(late, "Europe/Lisbon", at("2026-11-25T20:00"))).toBe("Open today until midnight");
    const joined: VenueHours = { week: week("00:00-03:00, 20-24"), exceptions: [] };
    expect(openingText(joined, "Europe/Lisbon", at("2026-11-25T21:00"))).toBe("Open until 03:00 tomorrow");
    const long: VenueHours = { week: week("all day"), exceptions: [] };
    expect(openingText(long, "Europe/Lisbon", at("2026-11-25T21:00"))).toBe("Open until 00:00 on Saturday");
  });

  // Clocks in Berlin skip from 02:00 to 03:00 on 29 March 2026 and show 02:00 to 03:00 twice on 25 October 2026.
  test.each([
    ["2026-03-29T00:59:00Z", "01:59, before clocks skip", "Open today until 03:00"],
    ["2026-03-29T01:00:00Z", "03:00, which 02:30 became", "Closed now, opens today at 18:00"],
    ["2026-10-25T00:29:00Z", "02:29 for the first time", "Open today until 02:30"],
    ["2026-10-25T00:30:00Z", "02:30 for the first time", "Closed now, opens today at 18:00"],
    ["2026-10-25T01:15:00Z", "02:15 for the second time", "Closed now, opens today at 18:00"],
    ["2026-10-25T17:00:00Z", "18:00 in winter time", "Open until 02:30 tomorrow"],
  ])("at %s in Berlin (%s) a bar that closes at 02:30: %s", (at, _, said) => {
    const night: VenueHours = { week: week("18-02:30", "18-02:30"), exceptions: [] };
    expect(openingText(night, "Europe/Berlin", new Date(at))).toBe(said);
  });

  test("a day that is skipped altogether is nothing", () => {
    // Samoa had no 30 December 2011.
    const hours: VenueHours = { week: week("9-17", "9-17"), exceptions: [] };
    const said = openingText(hours, "Pacific/Apia", new Date("2011-12-30T05:00:00Z"));
    expect(said).toMatch(/^Closed now, opens/);
  });
});

test("the hours of a week, alike days together, with what comes", () => {
  expect(hoursLines(feast, "2026-12-25")).toEqual([
    { days: "Monday to Friday", open: "09:00–18:00" },
    { days: "Saturday to Sunday", open: "closed" },
    { days: "25 December", open: "closed" },
  ]);
  expect(hoursOf(JSON.parse(JSON.stringify(feast)))).toEqual(feast);
  expect(hoursOf(null)).toBeNull();
});
