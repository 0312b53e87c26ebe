import { expect, test } from "vitest";
import { isTroubleKind, troubleSentence } from "@/lib/network/sentences";

const met = { network: "mastodon", place: "social.example" };
const now = new Date("2026-05-01T12:00:00Z");

test.each([
  [null, "social.example asks for a pause. Try again in a few minutes."],
  ["2026-05-01T12:00:20Z", "social.example asks for a pause. Try again in a minute."],
  ["2026-05-01T12:04:01Z", "social.example asks for a pause. Try again in 5 minutes."],
  ["2026-05-01T11:00:00Z", "social.example asks for a pause. Try again in a few minutes."],
])("a pause until %s", (at, sentence) => {
  const retryAt = at === null ? null : new Date(at);
  expect(troubleSentence({ kind: "rate_limited", retryAt }, met, now)).toBe(sentence);
});

test("names the place, and knows its own names only", () => {
  const said = troubleSentence({ kind: "server_down", retryAt: null }, met, now);
  expect(said).toBe("social.example does not answer right now. Try again in a few minutes.");
  expect(isTroubleKind("server_down")).toBe(true);
  expect(isTroubleKind("toString")).toBe(false);
});
