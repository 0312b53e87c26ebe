import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { AccountActivity } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { type Formula, pillars, v1 } from "@/lib/score/formula";
import { v1_1 } from "@/lib/score/formulas";
import { scoreOf } from "@/lib/score/score-of";

const now = Date.UTC(2026, 10, 1, 12);

function quiet(network: string): AccountActivity {
  return { network, posts: [], received: [], given: [], counted: [], followers: 0, body: 0 };
}

function engagersOn(network: string, count: number, ageDays = 1): AccountActivity["received"] {
  return Array.from({ length: count }, (_, person) => ({
    who: `${network} ${person}`,
    kind: "accepted",
    at: now - ageDays * dayMs,
  }));
}

test("nobody linked: the base alone, and nothing to doubt", () => {
  expect(scoreOf([], () => 1, now)).toEqual({
    value: 1,
    shown: 1,
    band: [1, 1],
    lines: [{ pillar: "base", network: null, points: 1 }],
    withheld: { resonance: 0, conversation: 0, listening: 0 },
    formula: "1.0.0",
  });
});

test("the weights and the base make 100", () => {
  const curved = Object.values(v1.curves).reduce((sum, { weight }) => sum + weight, 0);
  expect(v1.base + curved + v1.constancy.weight).toBe(100);
});

test("lines come by pillar, then in the order of the accounts; two accounts of a network share a line", () => {
  const accounts = ["bluesky", "mastodon", "bluesky"].map((network) => ({
    ...quiet(network),
    followers: 100,
    body: 10,
    received: engagersOn(network, 3),
  }));
  const { lines } = scoreOf(accounts, () => 1, now);
  const places = lines.map(({ pillar }) => pillars.indexOf(pillar));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const pillar of ["resonance", "body", "reach"]) {
    const networks = lines.filter((line) => line.pillar === pillar).map(({ network }) => network);
    expect(networks).toEqual(["bluesky", "mastodon"]);
  }
});

test("a second account of the same network does not dilute the efficiency of the first", () => {
  const first = { ...quiet("mastodon"), received: engagersOn("mastodon", 5) };
  const posts = Array.from({ length: 50 }, (_, index) => ({
    id: String(index),
    at: now - index * dayMs,
    promotional: false,
    duplicate: false,
    topics: [],
  }));
  const alone = scoreOf([first], () => 1, now);
  expect(scoreOf([first, { ...quiet("mastodon"), posts }], () => 1, now).value).toBe(alone.value);
});

test("people without trust count at most as the trusted ones and the floor; the rest is withheld", () => {
  const account = { ...quiet("mastodon"), received: engagersOn("mastodon", 100, 0) };
  const worth = 1 - Math.exp(-1.5);
  const { withheld } = scoreOf([account], () => 0.79, now);
  expect(withheld.resonance).toBeCloseTo(0.79 * worth * 100 - v1.floors.resonance, 1);
  expect(scoreOf([account], () => 0.8, now).withheld.resonance).toBe(0);
});

describe("known limits of 1.0.0 that 1.1.0 lifts", () => {
  test("where resonance is withheld, a busy second account can lower efficiency", () => {
    const first = { ...quiet("mastodon"), received: engagersOn("mastodon", 20) };
    const posts = Array.from({ length: 100 }, (_, index) => ({
      id: String(index),
      at: now - index * dayMs,
      promotional: false,
      duplicate: false,
      topics: [],
    }));
    const second = { ...quiet("bluesky"), posts, received: engagersOn("bluesky", 20) };
    const gainUnder = (formula: Formula) =>
      scoreOf([first, second], () => 0.5, now, formula).value -
      scoreOf([first], () => 0.5, now, formula).value;
    expect(gainUnder(v1)).toBeLessThan(0);
    expect(gainUnder(v1)).toBeGreaterThan(-v1.curves.efficiency.weight);
    expect(gainUnder(v1_1)).toBeGreaterThan(0);
  });

  test("the number shown can be rounded up twice, out of its own band", () => {
    const account = { ...quiet("mastodon"), followers: 453_288, body: 9166 };
    const scoreUnder = (formula: Formula) => scoreOf([account], () => 0, now, formula);
    expect(scoreUnder(v1)).toMatchObject({ value: 15.5, shown: 16, band: [15, 15] });
    expect(scoreUnder(v1_1)).toMatchObject({ value: 15.5, shown: 16, band: [16, 16] });
  });
});

test("the price of 1.1.0: five accounts among people without trust gain up to 3.2 points", () => {
  const networks = ["one", "two", "three", "four", "five"];
  const accounts = networks.map((network) => ({ ...quiet(network), received: engagersOn(network, 100, 0) }));
  const under = (formula: Formula) => scoreOf(accounts, () => 0.79, now, formula).value;
  expect(under(v1_1) - under(v1)).toBeCloseTo(3.2, 1);
});

test("with a single account and its band apart from a half, 1.1.0 gives what 1.0.0 gives", () => {
  const received = engagersOn("mastodon", 40).map((each, index) => ({ ...each, at: now - index * dayMs }));
  const account = { ...quiet("mastodon"), received, given: received.slice(10), followers: 400, body: 12 };
  const under = (formula: Formula) => scoreOf([account], (who) => Number(who.slice(9)) / 40, now, formula);
  expect(under(v1_1)).toEqual({ ...under(v1), formula: "1.1.0" });
});

test.each([
  ["this instant", 0, true],
  ["the last instant of the 13 weeks", 91 * dayMs - 1, true],
  ["13 weeks ago", 91 * dayMs, false],
  ["in the future", -1, false],
])("a trusted person %s makes a steady week: %s ms ago, %s", (_, age, steady) => {
  const account: AccountActivity = {
    ...quiet("mastodon"),
    received: [{ who: "friend", kind: "reply", at: now - age }],
  };
  const { lines } = scoreOf([account], () => v1.trustedFrom, now);
  expect(lines.some(({ pillar }) => pillar === "constancy")).toBe(steady);
  const untrusted = scoreOf([account], () => v1.trustedFrom - 0.001, now);
  expect(untrusted.lines.some(({ pillar }) => pillar === "constancy")).toBe(false);
});

test("standing work is no post: engagement with it is not damped, and it neither fills a day nor lowers efficiency", () => {
  const works = Array.from({ length: 40 }, (_, index) => ({ id: `work ${index}`, topics: [], approvals: 0 }));
  const received = engagersOn("github", 40).map((each, index) => ({ ...each, post: `work ${index}` }));
  const unnamed = { ...quiet("github"), received: engagersOn("github", 40) };
  expect(scoreOf([{ ...quiet("github"), received, works }], () => 1, now)).toEqual(
    scoreOf([unnamed], () => 1, now),
  );
});

test("people whom nobody trusts are ignored", () => {
  const account = { ...quiet("mastodon"), received: engagersOn("mastodon", 9) };
  expect(scoreOf([account], () => 0, now)).toEqual(scoreOf([], () => 0, now));
});

test("listening stops at ten people and three more for each conversation; the excess is withheld", () => {
  const given = Array.from({ length: 40 }, (_, person) => ({
    who: String(person),
    kind: "accepted" as const,
    at: now,
  }));
  const worth = 1 - Math.exp(-1.5);
  const talking = { ...quiet("mastodon"), given };
  expect(scoreOf([talking], () => 1, now).withheld.listening).toBeCloseTo(40 * worth - 10, 1);
  const answered = { ...talking, received: given.slice(0, 2) };
  expect(scoreOf([answered], () => 1, now).withheld.listening).toBeCloseTo(34 * worth - 10, 1);
});

test("nothing that a member buys or claims can reach it: its code imports only itself", () => {
  const read = new Set<string>();
  const visit = (file: string) => {
    if (read.has(file)) return;
    read.add(file);
    const text = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");
    expect(text).not.toMatch(/\bDate\b|Math\.random|process\./);
    for (const [, from = ""] of text.matchAll(/from "([^"]+)"/g)) {
      expect(from).toMatch(/^@\/lib\/score\//);
      visit(`${from.slice(2)}.ts`);
    }
  };
  visit("lib/score/score-of.ts");
  expect(read.size).toBeGreaterThan(8);
});
