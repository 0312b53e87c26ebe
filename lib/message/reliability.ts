import type { Asking } from "@/lib/message/askings";

/** What reliability is made of. `/brands/…` renders these very numbers. */
export const reliabilityRules = {
  /** Only so many days back count. */
  days: 180,
  /** An asking that has waited longer counts as not answered; a younger one not at all. */
  answerHours: 72,
  /** The typical answer is worth everything up to so many hours, and nothing from `answerHours` on. */
  promptHours: 4,
  /** A line is withheld while it rests on fewer than these. */
  leastAskings: 5,
  leastUses: 10,
  leastCodes: 10,
  /** How much each line weighs; of withheld lines the others take the place. */
  weights: { replies: 30, time: 20, honoured: 35, codes: 15 },
} as const;

export type ReliabilityPart = keyof typeof reliabilityRules.weights;

/** What happened in the days that count. */
export interface Dealings {
  readonly askings: readonly Asking[];
  /** Uses in force. */
  readonly uses: number;
  /** Members' reports that they did not get what they claimed, and that nobody put right. */
  readonly notHonoured: number;
  readonly codesShown: number;
  /** The same of codes that were not taken. */
  readonly codesFailed: number;
}

/** A line of a brand's reliability. */
export interface ReliabilityLine {
  readonly part: ReliabilityPart;
  /** 0..1: of the replies, uses or codes those that went well; of the time how near it is to prompt. */
  readonly share: number;
  /** Tenths of points, of `ofTenths`. */
  readonly tenths: number;
  readonly ofTenths: number;
  /** On how many it rests. */
  readonly count: number;
  /** For the time: the typical (median) wait in hours. */
  readonly hours: number | null;
}

export interface Reliability {
  /** 0..1000, tenths: the sum of its lines; null while every line is withheld. */
  readonly tenths: number | null;
  readonly lines: readonly ReliabilityLine[];
  readonly withheld: readonly ReliabilityPart[];
}

const hourMs = 3_600_000;

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** 1 up to the prompt hours, 0 from the last on, between them evenly on a logarithmic scale: from 4 to 8 hours is as far as from 8 to 16. */
function promptness(hours: number): number {
  const { promptHours, answerHours } = reliabilityRules;
  const share = 1 - Math.log(hours / promptHours) / Math.log(answerHours / promptHours);
  return Math.min(1, Math.max(0, share));
}

/** Whole tenths in the proportion of `parts` whose sum is `whole`: the largest remainders are rounded up. */
function shared(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = parts.map((part) => (sum === 0 ? 0 : (whole * part) / sum));
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((all, part) => all + part, 0);
  const byRest = exact
    .map((part, index) => [part - Math.floor(part), index] as const)
    .toSorted((a, b) => b[0] - a[0]);
  const raised = new Set(byRest.slice(0, left).map(([, index]) => index));
  return floors.map((part, index) => part + Number(raised.has(index)));
}

/** A brand's reliability at `now`, line by line; the lines sum exactly to it. */
export function reliabilityOf(dealings: Dealings, now: Date): Reliability {
  const { answerHours, leastAskings, leastCodes, leastUses, weights } = reliabilityRules;
  const waits = dealings.askings.flatMap(({ askedAt, answeredAt }) => {
    const hours = ((answeredAt ?? now).getTime() - askedAt.getTime()) / hourMs;
    // One that still may be answered in time says nothing yet.
    return answeredAt || hours > answerHours
      ? [{ hours, inTime: answeredAt !== null && hours <= answerHours }]
      : [];
  });
  const answered = waits.filter(({ inTime }) => inTime).map(({ hours }) => hours);
  const typical = medianOf(answered.toSorted((a, b) => a - b));
  const dealt = dealings.uses + dealings.notHonoured;
  const found: (Pick<ReliabilityLine, "part" | "share" | "count" | "hours"> & { readonly least: number })[] =
    [
      {
        part: "replies",
        share: answered.length / waits.length,
        count: waits.length,
        least: leastAskings,
        hours: null,
      },
      {
        part: "time",
        share: promptness(typical),
        count: answered.length,
        least: leastAskings,
        hours: typical,
      },
      { part: "honoured", share: dealings.uses / dealt, count: dealt, least: leastUses, hours: null },
      {
        part: "codes",
        share: Math.max(0, 1 - dealings.codesFailed / dealings.codesShown),
        count: dealings.codesShown,
        least: leastCodes,
        hours: null,
      },
    ];
  const kept = found.filter(({ count, least }) => count >= least);
  const ofTenths = shared(
    1000,
    kept.map(({ part }) => weights[part]),
  );
  const points = kept.map(({ share }, index) => share * (ofTenths[index] ?? 0));
  const sum = Math.round(points.reduce((all, part) => all + part, 0));
  const tenths = shared(sum, points);
  return {
    tenths: kept.length === 0 ? null : sum,
    lines: kept.map(({ least: _, ...line }, index) => ({
      ...line,
      tenths: tenths[index] ?? 0,
      ofTenths: ofTenths[index] ?? 0,
    })),
    withheld: found.filter(({ count, least }) => count < least).map(({ part }) => part),
  };
}
