/** A difference in points with its sign, as in `+0.2`, `−1.0` and `0`. */
export function signedText(points: number, digits = 0): string {
  const amount = Math.abs(points).toFixed(digits);
  if (Number(amount) === 0) return amount;
  return `${points > 0 ? "+" : "−"}${amount}`;
}
