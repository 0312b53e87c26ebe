import { engagementKinds } from "@/lib/score/activity";
import { formulas } from "@/lib/score/formulas";
import { scoreOf } from "@/lib/score/score-of";
import { type Rate, ratesOf } from "./rounds.ts";
import { type BenchMember, benchMembers, benchNow } from "./score/members.ts";

export const about = "members scored a second on one core, 300 engagements each";

const engagements = 300;
const members = 200;
const rounds = 101;

const shapes = [
  { people: 80, words: "80 people, several times each" },
  { people: 300, words: "300 people, once each" },
];

export async function run(): Promise<void> {
  console.log(
    `${members} members, ${engagements} engagements each; a second of processor time, ${rounds} rounds`,
  );
  for (const { people, words } of shapes) {
    const group = benchMembers(members, engagements, people);
    const texts = group.map(({ accounts }) => JSON.stringify(accounts));
    const works = [
      () => parsedAndSummed(texts),
      ...formulas.map((formula) => () => {
        for (const member of group) scoreOf(member.accounts, trustIn(member), benchNow, formula);
      }),
    ];
    const names = ["parse and sum (peer)", ...formulas.map(({ version }) => `score ${version}`)];
    const rates = ratesOf(members, rounds, works);
    console.log(`\n${words.padEnd(31)}least   median     most`);
    for (const [index, rate] of rates.entries()) print(names[index] ?? "", rate, rates[0] ?? rate);
  }
}

const trustIn =
  ({ trust }: BenchMember) =>
  (who: string) =>
    trust.get(who) ?? 0;

const weights = new Map<string, number>(engagementKinds.map((kind, index) => [kind, index]));

/** The least that anything could do with the same activity: read it from JSON and add up a weight for each engagement. */
function parsedAndSummed(texts: string[]): number {
  let sum = 0;
  for (const text of texts) {
    const accounts: BenchMember["accounts"] = JSON.parse(text);
    for (const { received, given } of accounts) {
      for (const { kind } of received) sum += weights.get(kind) ?? 0;
      for (const { kind } of given) sum += weights.get(kind) ?? 0;
    }
  }
  return sum;
}

function print(name: string, { least, median, most }: Rate, peer: Rate): void {
  const numbers = [least, median, most].map((rate) => Math.round(rate).toLocaleString("en").padStart(9));
  console.log(
    `  ${name.padEnd(25)}${numbers.join("")} /s   ${(median / peer.median).toFixed(1)} times the peer`,
  );
}
