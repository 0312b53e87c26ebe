/** The middle of some numbers, or the mean of the two in the middle. NaN for none. Sorts them in place. */
export function medianOf(amounts: Float64Array): number {
  amounts.sort();
  const half = amounts.length / 2;
  const [low, high] = [amounts[Math.ceil(half) - 1], amounts[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
