import { expect, test } from "vitest";
import { monthNamed, monthOf, monthText } from "@/lib/billing/month";

test.each(["", "2026", "2026-13", "2026-00", "1999-12", "2026-1", "2026-11-01", "26-11"])(
  "%s is no month",
  (name) => {
    expect(monthNamed(name)).toBeNull();
  },
);

test("a month is from its first moment in UTC to that of the next", () => {
  const month = monthNamed("2026-12");
  expect(month?.from.toISOString()).toBe("2026-12-01T00:00:00.000Z");
  expect(month?.to.toISOString()).toBe("2027-01-01T00:00:00.000Z");
  expect(month && monthText(month)).toBe("December 2026");
  expect(monthOf(new Date("2026-11-30T23:59:59.999Z"))).toBe("2026-11");
});
