/** How far two rankings of the same things agree: Spearman's rank correlation, ties sharing their mean rank. NaN where one of them ranks nothing. */
export function spearman(one: number[], other: number[]): number {
  return correlation(ranksOf(one), ranksOf(other));
}

function ranksOf(amounts: number[]): number[] {
  const order = [...amounts.keys()].sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0));
  const ranks = new Array<number>(amounts.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && amounts[order[end] ?? 0] === amounts[order[start] ?? 0]) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

function correlation(one: number[], other: number[]): number {
  const meanOne = mean(one);
  const meanOther = mean(other);
  let both = 0;
  let squaresOne = 0;
  let squaresOther = 0;
  for (const [index, amount] of one.entries()) {
    const fromMean = amount - meanOne;
    const otherFromMean = (other[index] ?? 0) - meanOther;
    both += fromMean * otherFromMean;
    squaresOne += fromMean ** 2;
    squaresOther += otherFromMean ** 2;
  }
  return both / Math.sqrt(squaresOne * squaresOther);
}

/** The mean of some amounts; NaN for none. */
export function mean(amounts: number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
}
