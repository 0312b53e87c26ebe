/** How many of a perk's units need no score: the share in percent, rounded up, at least one. */
export function openUnits(stock: number, openPercent: number): number {
  return Math.max(1, Math.ceil((stock * openPercent) / 100));
}

/** How a stock is divided: units behind the gate, and units that need no score. */
export function poolsOf(
  stock: number,
  openPercent: number,
): { readonly gated: number; readonly open: number } {
  const open = openUnits(stock, openPercent);
  return { gated: stock - open, open };
}

/**
 * The least stock whose two pools hold the units that are claimed or used. Both pools only grow with the stock, so every
 * greater one holds them too.
 */
export function leastStock(
  held: { readonly gated: number; readonly open: number },
  openPercent: number,
): number {
  const holds = (stock: number) => {
    const { gated, open } = poolsOf(stock, openPercent);
    return gated >= held.gated && open >= held.open;
  };
  let [low, high] = [Math.max(1, held.gated + held.open), 1];
  while (!holds(high)) {
    if (high > 2 ** 40)
      throw new RangeError(`no stock of ${openPercent} percent holds ${held.gated} gated units`);
    high *= 2;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, high);
}
