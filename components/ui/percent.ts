/** A share of a whole as people read it, as in `33.3 %`: one decimal where it is not whole, and never torn from its sign. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(1))}\u00a0%`;
}
