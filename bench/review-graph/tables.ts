import { type Attack, fakeAges, type LargestAttack, ringSizes, trustModes } from "./attack.ts";
import { type ByPredictor, type Prediction, predictors } from "./prediction.ts";

/** All that the bench found. */
export interface Found {
  posts: number;
  engagements: number;
  /** How many people trust begins at. */
  seeds: number;
  prediction: Prediction;
  attacks: Attack[];
  largestAttack: LargestAttack[];
}

/** Prints what was found as tables for a terminal. */
export function print(found: Found): void {
  console.log(`${found.posts} posts, ${found.engagements} engagements; ${found.seeds} seeds`);
  printPrediction(found.prediction);
  for (const answered of [true, false]) printAttacks(found.attacks, answered);
  console.log("\n500 fakes, 400 days old, all answered, trust by age and seeds, at each half-year");
  printRows(
    ["from", "people", "median author", "attacked"],
    found.largestAttack.map(({ from, people, before, value }) => [
      from,
      String(people),
      fixed(before, 1),
      fixed(value, 1),
    ]),
  );
}

function printPrediction({ halfYears, mean, pooled }: Prediction): void {
  console.log("\nRank correlation with the distinct people engaging in the 180 days after");
  const cells = (correlations: ByPredictor) =>
    predictors.map((predictor) => fixed(correlations[predictor], 3));
  printRows(
    ["half-year", "authors", "score", "all trusted", "raw count", "unique engagers"],
    [
      ...halfYears.map(({ from, authors, correlations }) => [from, String(authors), ...cells(correlations)]),
      ["mean", "", ...cells(mean)],
      ["pooled", String(halfYears.reduce((sum, { authors }) => sum + authors, 0)), ...cells(pooled)],
    ],
  );
}

function printAttacks(attacks: Attack[], answered: boolean): void {
  console.log(
    `\nThe score of the median author, whom a ring engages with; the author ${answered ? "answers all" : "answers nobody"}`,
  );
  const columns = fakeAges.flatMap((ageDays) => trustModes.map((trust) => ({ ageDays, trust })));
  printRows(
    [
      "fakes",
      ...columns.map(({ ageDays, trust }) => `${ageDays} d, ${trust === "none" ? "no trust" : trust}`),
    ],
    ringSizes.map((fakes) => [
      String(fakes),
      ...columns.map(({ ageDays, trust }) => {
        const found = attacks.find(
          (each) =>
            each.answered === answered &&
            each.fakes === fakes &&
            each.ageDays === ageDays &&
            each.trust === trust,
        );
        return fixed(found?.value ?? Number.NaN, 1);
      }),
    ]),
  );
}

function printRows(header: string[], rows: string[][]): void {
  const widths = header.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  for (const row of [header, ...rows])
    console.log(`  ${row.map((text, index) => text.padStart(widths[index] ?? 0)).join("   ")}`);
}

function fixed(amount: number, digits: number): string {
  return amount.toFixed(digits);
}
