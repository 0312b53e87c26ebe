import { expect, test } from "vitest";
import { markFilterOf, placeText } from "@/lib/moderation/mark-filter";

const place = {
  at: new Date("2026-10-01T12:00:00.123Z"),
  account: "0199a5a0-0000-7000-8000-000000000000",
  post: "at://did:plc:x/app.bsky.feed.post/3k a",
};

test("a place comes back from the address as it went in, spaces in the post's id included", () => {
  expect(markFilterOf({ show: "repeats", before: placeText(place) })).toEqual({
    show: "repeats",
    before: place,
  });
});

test.each([
  [{}],
  [{ show: "everything" }],
  [{ show: ["all", "repeats"] }],
  [{ before: "yesterday" }],
  [{ before: `${placeText(place)}\0` }],
  [{ before: placeText({ ...place, post: "" }) }],
  [{ before: placeText({ ...place, account: "mine" }) }],
])("what makes no sense narrows nothing: %j", (query) => {
  expect(markFilterOf(query)).toEqual({ show: "all", before: null });
});
