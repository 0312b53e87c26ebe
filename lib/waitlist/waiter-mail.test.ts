import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { drawnMail, offerMail } from "./waiter-mail";

test("an offer is told with its end on the clock of its place, and with the way to it", () => {
  const { subject, text } = offerMail({
    ...{ claimId: "c1", perkTitle: "A <night>", brandName: "Museum", timeZone: "America/Toronto" },
    until: new Date("2026-06-03T16:00:00Z"),
  });
  expect(subject).toBe("Held for you: A <night>");
  expect(text).toContain("is held for you until Wed, 3 Jun 2026, 12:00 (Toronto time).");
  expect(text).toContain(`${env.url}/wallet/c1`);
});

test("whoever a draw put behind others is told the place, and where the draw can be checked", () => {
  const { subject, text, html } = drawnMail({
    ...{ perkId: "p1", perkTitle: "A <night>", place: 4, entries: 27 },
  });
  expect(subject).toBe("Drawn: A <night>");
  expect(text).toContain("place 4 of 27");
  expect(text).toContain(`${env.url}/perks/p1/draw`);
  expect(html).not.toContain("<night>");
});
