/** The ends of what a true value may well be. */
export type Interval = readonly [low: number, high: number];

/** How often something happened, of how many times it could have. */
export interface Share {
  readonly hits: number;
  /** One at least. */
  readonly of: number;
}

/** Of the standard normal distribution, for intervals that hold the true value in 95 of 100 cases. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of a share at 95 %, from 0 to 1 (Wilson 1927, Journal of the American Statistical Association 22:209–212). It
 * holds up where few things were counted, and where all or none of them happened.
 */
export function shareInterval({ hits, of }: Share): Interval {
  const share = hits / of;
  const middle = 2 * hits + z * z;
  const half = z * Math.sqrt(z * z + 4 * hits * (1 - share));
  const whole = 2 * (of + z * z);
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, `a` less `b`, at 95 %, from -1 to 1: method 10 of
 * Newcombe 1998, Statistics in Medicine 17:873–890.
 */
export function differenceInterval(a: Share, b: Share): Interval {
  const [p, q] = [a.hits / a.of, b.hits / b.of];
  const [pLow, pHigh] = shareInterval(a);
  const [qLow, qHigh] = shareInterval(b);
  return [p - q - Math.hypot(p - pLow, qHigh - q), p - q + Math.hypot(pHigh - p, q - qLow)];
}

/** So many of each, that both shares are known closely enough for their difference to be told from chance in half of the cases. */
export function countToTell(a: Share, b: Share, difference: number): number {
  const spread = ({ hits, of }: Share) => (hits / of) * (1 - hits / of);
  return Math.ceil((z * z * (spread(a) + spread(b))) / (difference * difference));
}

/** Amounts by their count, mean and variance (of the sample, by count - 1). */
export interface Amounts {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * The 97.5 % point of Student's t: Cornish and Fisher's expansion, 26.7.5 of Abramowitz and Stegun 1964, which from 29 degrees of freedom
 * on is right to five decimals.
 */
function studentPoint(freedom: number): number {
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * freedom ** 4)
  );
}

/** From so many of each on the interval of two means is told. */
export const leastForMeans = 30;

/**
 * Welch's interval of the difference of two means, `a` less `b`, at 95 % (Welch 1947, Biometrika 34:28–35). For `leastForMeans` or more of
 * each, where it does not matter that amounts are not spread normally.
 */
export function meanDifferenceInterval(a: Amounts, b: Amounts): Interval {
  if (Math.min(a.count, b.count) < leastForMeans) throw new RangeError("too few for an interval of means");
  const [ofA, ofB] = [a.variance / a.count, b.variance / b.count];
  const difference = a.mean - b.mean;
  if (ofA + ofB === 0) return [difference, difference];
  const freedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.count - 1) + ofB ** 2 / (b.count - 1));
  const half = studentPoint(freedom) * Math.sqrt(ofA + ofB);
  return [difference - half, difference + half];
}
