#!/usr/bin/env node
// Works a score out again from a member's export, to check us: npx laurel-score export.json
// Written anew from the description of the formula. It shares no code with the application, needs no package, and takes every
// constant from the file. Read it from top to bottom: the order is that of the computation.
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {import("../lib/score/export-shape.ts").ScoreExport} Export */
/** @typedef {Export["formula"]} Formula */
/** @typedef {Export["accounts"][number]} Account */
/** @typedef {Export["score"]} Score */
/** @typedef {{ trust: number, worth: number, by: number[] }} Row somebody's worth, and the strengths by which it falls on the accounts */

const DAY = 86_400_000;
/** @param {Iterable<number>} numbers */
const sum = (numbers) => [...numbers].reduce((total, each) => total + each, 0);
/** @param {number} number */
const tenth = (number) => Math.round(number * 10) / 10;

/** @template Item @param {Item[]} items @param {(item: Item) => string | number} keyOf @returns {Item[][]} */
function groups(items, keyOf) {
  const byKey = new Map(items.map((item) => [keyOf(item), /** @type {Item[]} */ ([])]));
  for (const item of items) byKey.get(keyOf(item))?.push(item);
  return [...byKey.values()];
}

/** What is left after some time: half after each half-life, nothing of the future or past the kept days. @param {number} at @param {number} now @param {Formula} formula */
function fading(at, now, { decay }) {
  const days = (now - at) / DAY;
  return days < 0 || days > decay.keptDays ? 0 : 2 ** (-days / decay.halfLifeDays);
}

/** @param {{ kind: keyof Formula["kindWeights"], at: number }} act @param {number} now @param {Formula} formula */
const strengthOf = ({ kind, at }, now, formula) => formula.kindWeights[kind] * fading(at, now, formula);

/** The factor on engagement with each post. @param {Account} account @param {number} now @param {Formula} formula */
function dampings({ posts }, now, { damping }) {
  const recent = posts.filter(({ at }) => at <= now && now - at <= damping.promotionalWindowDays * DAY);
  const promotional = recent.filter((post) => post.promotional).length;
  const excess = promotional > 0 ? Math.min(1, damping.promotionalShare / (promotional / recent.length)) : 1;
  const inOrder = posts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return new Map(
    groups(inOrder, ({ at }) => Math.floor(at / DAY)).flatMap((day) =>
      day.map(({ id, duplicate, promotional }, index) => {
        const factor = Math.min(1, damping.undampedPostsPerDay / (index + 1)) * (promotional ? excess : 1);
        return /** @type {const} */ ([id, factor * (duplicate ? damping.duplicateFactor : 1)]);
      }),
    ),
  );
}

/** Everybody who counts: their trust, and how strongly they engaged and were engaged on each account. @param {Export} file @param {Map<string, number>[]} factors */
function peopleIn({ accounts, trust, now, formula }, factors) {
  const acts = accounts.flatMap(({ received, given }, a) => [
    ...received.map((act) => {
      const damping = act.post === undefined ? 1 : (factors[a]?.get(act.post) ?? 1);
      return { a, who: act.who, mine: false, strength: strengthOf(act, now, formula) * damping };
    }),
    ...given.map((act) => ({ a, who: act.who, mine: true, strength: strengthOf(act, now, formula) })),
  ]);
  const people = groups(acts, ({ who }) => who).map((own) => {
    const by = (/** @type {boolean} */ mine) =>
      accounts.map((_, a) => sum(own.map((act) => (act.a === a && act.mine === mine ? act.strength : 0))));
    return { trust: trust[own[0]?.who ?? ""] ?? 0, received: by(false), given: by(true) };
  });
  return people.filter((person) => person.trust > 0);
}

/** What somebody is worth for strengths: at most 1. @param {number[]} strengths */
const worthOf = (strengths) => 1 - Math.exp(-sum(strengths));

/** Adds people up; those without enough trust count together at most as the trusted ones and the floor. @param {Row[]} rows @param {number} floor @param {Export} file */
function pool(rows, floor, { accounts, formula }) {
  const trusted = rows.filter(({ trust }) => trust >= formula.trustedFrom);
  const others = rows.filter(({ trust }) => trust < formula.trustedFrom);
  const amount = (/** @type {Row[]} */ some) => sum(some.map(({ trust, worth }) => trust * worth));
  const part = (/** @type {Row[]} */ some, /** @type {number} */ a) =>
    sum(some.map(({ trust, worth, by }) => (worth > 0 ? (trust * worth * (by[a] ?? 0)) / sum(by) : 0)));
  const counted = Math.min(amount(others), amount(trusted) + floor);
  const share = counted > 0 ? counted / amount(others) : 0;
  return {
    x: amount(trusted) + counted,
    parts: accounts.map((_, a) => part(trusted, a) + share * part(others, a)),
    withheld: amount(others) - counted,
  };
}

/** What engagement without names adds to resonance, by account. @param {Export} file @param {Map<string, number>[]} factors */
function countedBy({ accounts, now, formula }, factors) {
  const { share, rest, most } = formula.counted;
  const amounts = accounts.map(({ counted }, a) => {
    const byPost = groups(counted, ({ post }) => post).map((own) => {
      const strengths = own.map((act) => strengthOf(act, now, formula) * act.count);
      return sum(strengths) * (factors[a]?.get(own[0]?.post ?? "") ?? 1);
    });
    const largest = byPost.reduce((most, each) => Math.max(most, each), 0);
    return share * (largest + rest * (sum(byPost) - largest));
  });
  const total = sum(amounts);
  return amounts.map((amount) => (total > most ? (amount * most) / total : amount));
}

/** The amount x of every pillar. @param {Export} file */
function amountsOf(file) {
  const { accounts, trust, now, formula } = file;
  const { floors, efficiency, listeningCap, constancy, trustedFrom } = formula;
  const factors = accounts.map((account) => dampings(account, now, formula));
  const people = peopleIn(file, factors);
  const received = people.map((each) => ({ ...each, worth: worthOf(each.received), by: each.received }));
  const given = people.map((each) => ({ ...each, worth: worthOf(each.given), by: each.given }));
  const both = received.map((each, p) => ({ ...each, worth: Math.min(each.worth, given[p]?.worth ?? 0) }));
  const engaged = pool(received, floors.resonance, file);
  const conversation = pool(both, floors.conversation, file);
  const listened = pool(given, floors.listening, file);
  const cap = listeningCap.base + listeningCap.perConversation * conversation.x;
  const kept = listened.x > cap ? cap / listened.x : 1;
  const counted = countedBy(file, factors);
  const perPost = accounts.map(({ posts }, a) => {
    const here = people.map(({ trust, received: by }) => ({ trust, worth: worthOf([by[a] ?? 0]), by }));
    const apart = pool(here, floors.resonance, file).x;
    const pooled = efficiency.pooled === "apart" ? apart : (engaged.parts[a] ?? 0);
    return pooled / (sum(posts.map(({ at }) => fading(at, now, formula))) + efficiency.posts);
  });
  const trustedAges = accounts
    .flatMap((account) => account.received)
    .filter(({ who }) => (trust[who] ?? 0) >= trustedFrom)
    .map(({ at }) => Math.floor((now - at) / (7 * DAY)));
  const weeks = new Set(trustedAges.filter((week) => week >= 0 && week < constancy.weeks)).size;
  const inAll = (/** @type {number[]} */ parts) => ({ x: sum(parts), parts });
  return {
    weeks,
    curved: {
      resonance: inAll(engaged.parts.map((part, a) => part + (counted[a] ?? 0))),
      conversation,
      efficiency: inAll(perPost),
      listening: { x: listened.x * kept, parts: listened.parts.map((part) => part * kept) },
      body: inAll(accounts.map(({ body }) => body)),
      reach: inAll(accounts.map(({ followers }) => followers)),
    },
    withheld: {
      resonance: tenth(engaged.withheld),
      conversation: tenth(conversation.withheld),
      listening: tenth(listened.withheld + listened.x * (1 - kept)),
    },
  };
}

/** @param {number} x @param {Formula["curves"]["body"]} curve */
function points(x, { weight, half, most }) {
  return weight * Math.min(1, Math.log1p(x / half) / Math.log1p(most / half));
}

/** Lines in tenths that sum exactly to the value: rounded down, then a tenth each to the largest remainders. @param {Score["lines"]} exact */
function rounded(exact) {
  const value = Math.round(sum(exact.map((line) => line.points * 10)));
  const lines = exact.map((line) => ({ ...line, points: Math.floor(line.points * 10) }));
  const rest = exact.map((line, l) => line.points * 10 - (lines[l]?.points ?? 0));
  const order = [...lines.keys()].sort((a, b) => (rest[b] ?? 0) - (rest[a] ?? 0) || a - b);
  const raised = order.slice(0, value - sum(lines.map((line) => line.points)));
  const whole = lines.map((line, l) => ({
    ...line,
    points: (line.points + (raised.includes(l) ? 1 : 0)) / 10,
  }));
  return { value: value / 10, lines: whole };
}

/** The score of an export, worked out from its activity, trust and formula alone. @param {Export} file @returns {Score} */
export function recompute(file) {
  const { accounts, formula } = file;
  const { curves, constancy, base } = formula;
  const { curved, weeks, withheld } = amountsOf(file);
  const steady = (constancy.weight * weeks) / constancy.weeks;
  const names = /** @type {(keyof typeof curved)[]} */ (Object.keys(curved));
  const networks = [...new Set(accounts.map(({ network }) => network))];
  const split = names.flatMap((pillar) => {
    const { x, parts } = curved[pillar];
    return networks.map((network) => {
      const part = sum(parts.filter((_, a) => accounts[a]?.network === network));
      return { pillar, network, points: x > 0 ? (points(x, curves[pillar]) * part) / x : 0 };
    });
  });
  const first = { pillar: /** @type {const} */ ("base"), network: null, points: base };
  const last = { pillar: /** @type {const} */ ("constancy"), network: null, points: steady };
  const exact = [first, ...split, last].filter((line) => line.points > 0);
  const { value, lines } = rounded(exact);

  const whole = (/** @type {number} */ number) => Math.min(100, Math.max(1, Math.round(number)));
  const bandEnd = (/** @type {number} */ deviations) => {
    const moved = (/** @type {number} */ x) => Math.max(0, x + deviations * Math.sqrt(x));
    const { resonance, conversation, efficiency, listening, body, reach } = curved;
    const factor = resonance.x > 0 ? moved(resonance.x) / resonance.x : 1;
    const total =
      points(moved(resonance.x), curves.resonance) +
      points(moved(conversation.x), curves.conversation) +
      points(efficiency.x * factor, curves.efficiency) +
      points(moved(listening.x), curves.listening) +
      points(body.x, curves.body) +
      points(reach.x, curves.reach) +
      (base + steady);
    return whole(formula.bandEnds === "tenths" ? tenth(total) : total);
  };
  const [low, high] = [bandEnd(-formula.bandDeviations), bandEnd(formula.bandDeviations)];
  return { value, shown: whole(value), band: [low, high], lines, withheld, formula: formula.version };
}

/** A score by name of each part. @param {Score} score */
function partsOf({ formula, value, shown, band, withheld, lines }) {
  /** @type {Record<string, unknown>} */
  const parts = { formula, value, shown, band: band.join(" to ") };
  for (const [pillar, people] of Object.entries(withheld)) parts[`withheld ${pillar}`] = people;
  for (const { pillar, network, points } of lines) parts[`line ${pillar} ${network ?? ""}`.trim()] = points;
  return parts;
}

/** What differs between two scores, in sentences. @param {Score} mine @param {Score} exported */
function differences(mine, exported) {
  const [ours, theirs] = [partsOf(mine), partsOf(exported)];
  return Object.keys({ ...ours, ...theirs })
    .filter((name) => ours[name] !== theirs[name])
    .map((name) => `${name}: ${ours[name] ?? "none"}, exported as ${theirs[name] ?? "none"}`);
}

/** @param {string | undefined} path @returns {number} the exit code */
function main(path) {
  if (!path) throw new Error("name a file: npx laurel-score export.json");
  const file = JSON.parse(readFileSync(path, "utf8"));
  if (file?.laurel !== "score export") throw new Error("it is not a score export of Laurel");
  if (file.version !== 1) throw new Error(`this script reads version 1 of exports, not ${file.version}`);
  const mine = recompute(file);
  if (![mine.value, ...mine.band].every(Number.isFinite))
    throw new Error("its activity or formula is incomplete");
  for (const [name, part] of Object.entries(partsOf(mine))) console.log(`${name.padEnd(32)} ${part}`);
  const found = differences(mine, file.score);
  console.log(found.length === 0 ? "\nequal to the exported score" : "\nNOT equal to the exported score:");
  for (const difference of found) console.log(`  ${difference}`);
  return found.length === 0 ? 0 : 1;
}

// npx starts it through a link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv[2]);
  } catch (error) {
    console.error(`The score cannot be worked out: ${error instanceof Error ? error.message : error}.`);
    process.exitCode = 1;
  }
}
