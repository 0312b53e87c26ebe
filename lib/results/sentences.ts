import type { OrdersRefusal } from "@/lib/results/import-orders";
import {
  type OrderLineFact,
  type OrderLineTrouble,
  orderColumns,
  orderLimits,
} from "@/lib/results/read-orders";

const lineFacts: Record<OrderLineFact, string> = {
  cells: "has a quotation mark that is not closed",
  no_code: "has no code",
  no_amount: "has no amount that we can read: write it as 12.50, up to 1,000,000",
  no_currency: "has no currency of three letters with hundredths, as EUR",
  no_date: "has no date: write it as 2026-11-25, or with a time as 2026-11-25T14:05Z",
  repeated: "is of the same claim as an earlier line",
  unknown_code: "has a code of which no redeemed claim of this campaign is known",
  before_claim: "is older than the claim it belongs to",
  in_future: "is of a day to come",
};

/** What is wrong with a line: `Line 12: has no code.` */
function lineSentence({ line, fact, first }: OrderLineTrouble): string {
  const what =
    fact === "repeated" && first !== null ? `is of the same claim as line ${first}` : lineFacts[fact];
  return `Line ${line} ${what}.`;
}

/** So many wrong lines are told at once. */
const toldLines = 20;

/** Why a file of orders was not taken, sentence by sentence. */
export function ordersSentences(refusal: OrdersRefusal): string[] {
  switch (refusal.fact) {
    case "lines": {
      const { length } = refusal.troubles;
      const more = length - toldLines;
      return [
        `${length === 1 ? "One line is" : `${length.toLocaleString("en")} lines are`} wrong, so nothing of the file is counted.`,
        ...refusal.troubles.slice(0, toldLines).map(lineSentence),
        ...(more > 0 ? [`${more.toLocaleString("en")} more like these.`] : []),
      ];
    }
    case "unknown_campaign":
      return ["This campaign does not exist any more. Go back to your campaigns and look for it there."];
    case "empty":
      return ["There is no order in the file."];
    case "no_columns":
      return [`The first line has to name the columns: ${orderColumns.join(", ")}.`];
    case "too_many_lines":
      return [
        `A file has at most ${orderLimits.lines.toLocaleString("en")} lines. Bring several, one after the other.`,
      ];
    case "too_large":
      return ["The file is too large: 2 MB at most. Bring several, one after the other."];
    case "not_text":
      return ["This is no text file in UTF-8. Save the orders as CSV (UTF-8)."];
    case "too_many_files":
      return ["That were many files in a short time. Wait an hour, then bring the next."];
  }
}
